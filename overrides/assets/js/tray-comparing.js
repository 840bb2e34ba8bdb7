// Which of the tray's methods to compare: at first the first four, then those that the reader ticks.
import { addressWith } from "./method-ids.js";

const MOST = 4;

/** The boxes of the tray's list and the link that they lead to. */
export const comparing = (page, say) => {
  const link = page.querySelector("[data-compare-link]");
  let ticked = null; // until the reader has chosen

  const boxes = () => [...page.querySelectorAll("[data-compare-box]")];
  const chosen = () =>
    boxes()
      .filter((box) => box.checked)
      .map((box) => box.dataset.compareBox);
  const lead = () => {
    link.href = addressWith(link.href, { m: chosen() });
  };

  page.addEventListener("change", ({ target: box }) => {
    if (!box.matches("[data-compare-box]")) return;
    const tooMany = chosen().length > MOST;
    if (tooMany) box.checked = false;
    for (const each of page.querySelectorAll(".tray-item__said")) each.textContent = "";
    box.closest("li").querySelector(".tray-item__said").textContent = tooMany ? say("too-many", { n: MOST }) : "";
    ticked = new Set(chosen());
    lead();
  });

  return {
    /** Tick what is to be compared among the methods that are shown. */
    show(ids) {
      const wanted = ticked ?? new Set(ids.slice(0, MOST));
      for (const box of boxes()) box.checked = wanted.has(box.dataset.compareBox);
      lead();
    },
  };
};
