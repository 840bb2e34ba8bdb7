// What of the comparison shows: only what differs, if the reader wants; and on a narrow screen one question at a time.
import { announce, element } from "./words.js";

const EVERY = "every";

/** The switch and the steps of a table. Which question showed, and the switch, live on in `view` when it is redrawn. */
export const controls = (table, view, say) => {
  const rows = [...table.querySelectorAll(".compare__row")];
  const shown = () => rows.filter((row) => !(view.onlyDifferent && row.dataset.verdict === "same"));
  const question = (row) => row.querySelector(".compare__question").textContent;

  const select = element("select", { id: "steg" });
  const step = (words, sign) => element("button", { type: "button", class: "press", "aria-label": words }, sign);
  const [back, on] = [step(say("back"), "←"), step(say("on"), "→")];
  const box = element("input", { type: "checkbox", id: "bara-olika" });
  box.checked = view.onlyDifferent;

  const show = () => {
    const at = shown().find((row) => row.dataset.key === view.step);
    table.toggleAttribute("data-only-different", view.onlyDifferent);
    for (const row of rows) row.toggleAttribute("data-aside", Boolean(at) && row !== at);
    for (const group of table.querySelectorAll(".compare__group")) {
      const inside = [...group.parentElement.querySelectorAll(".compare__row")];
      group.toggleAttribute("data-aside", Boolean(at) && !inside.includes(at));
      group.toggleAttribute("data-empty", !inside.some((row) => shown().includes(row)));
    }
    select.value = at ? view.step : EVERY;
    const number = shown().indexOf(at);
    back.setAttribute("aria-disabled", String(number <= 0));
    on.setAttribute("aria-disabled", String(number === shown().length - 1));
  };

  const list = () => {
    const options = shown().map((row) => element("option", { value: row.dataset.key }, question(row)));
    select.replaceChildren(element("option", { value: EVERY }, say("every")), ...options);
    if (view.step !== EVERY && !shown().some((row) => row.dataset.key === view.step)) view.step = "about";
    show();
  };

  const go = (key) => {
    view.step = key;
    show();
    const at = shown().findIndex((row) => row.dataset.key === key);
    if (at < 0) return;
    table.scrollIntoView({ block: "start" });
    announce(`${say("at", { n: at + 1, of: shown().length })}: ${question(shown()[at])}`);
  };

  const move = (by) => {
    const at = shown().findIndex((row) => row.dataset.key === view.step);
    const next = shown()[at + by];
    if (next) go(next.dataset.key);
  };

  select.addEventListener("change", () => go(select.value));
  back.addEventListener("click", () => move(-1));
  on.addEventListener("click", () => move(1));
  box.addEventListener("change", () => {
    view.onlyDifferent = box.checked;
    list();
    announce(box.checked ? say("hidden", { n: rows.length - shown().length }) : say("shown"));
  });
  list();

  return [
    element(
      "p",
      { class: "compare__only" },
      box,
      " ",
      element("label", { for: "bara-olika" }, say("only-differences")),
    ),
    element(
      "div",
      { class: "compare__steps" },
      back,
      element("label", { for: "steg", class: "hidden" }, say("step")),
      select,
      on,
    ),
  ];
};
