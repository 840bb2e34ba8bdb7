// Every button that puts a method on the tray, on whatever page, and the tray's link in the header.
// A button is `<button type="button" data-tray="<id>" data-name="<name>" hidden></button>`; its words are filled in
// here. Scripts that add buttons later call `refresh`.
import { addressWith } from "./method-ids.js";
import { carry } from "./tray-carry.js";
import { has, ids, isFull, MOST, put, subscribe, take } from "./tray-store.js";
import { announce, unseen, wordsOf } from "./words.js";

const say = wordsOf(document.querySelector("[data-tray-status]"));

const show = (button) => {
  const lies = has(button.dataset.tray);
  const state = String(lies);
  if (button.getAttribute("aria-pressed") !== state || !button.hasChildNodes()) {
    button.setAttribute("aria-pressed", state);
    button.textContent = say(lies ? "lies" : "put");
    button.setAttribute("aria-label", `${button.textContent}: ${button.dataset.name}`);
  }
  button.hidden = false;
};

const showCount = () => {
  const all = ids();
  for (const count of document.querySelectorAll("[data-tray-count]")) {
    count.hidden = !all.length;
    count.replaceChildren(String(all.length), unseen(` ${say(all.length === 1 ? "count-one" : "count-many")}`));
    const link = count.closest("a");
    link.href = addressWith(link.href, { m: all });
  }
};

/** Show on every button below an element whether its method is on the tray. */
export const refresh = (root = document) => {
  root.querySelectorAll("button[data-tray]").forEach(show);
};

const press = ({ target }) => {
  const button = target.closest?.("button[data-tray]");
  if (!button) return;
  const { tray: id, name } = button.dataset;
  if (!has(id) && isFull()) return announce(say("full", { n: MOST }));
  const lay = has(id);
  (lay ? take : put)(id);
  announce(say(lay ? "said-taken" : "said-put", { name, n: ids().length }));
};

document.addEventListener("click", press);
subscribe(() => {
  refresh();
  showCount();
});
carry();
refresh();
showCount();
for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
