// What the list in a frame shows: its cards and how many, the counts on its options, and what is chosen.
import { FIRST, written } from "./find-state.js";
import { element, wordsOf } from "./words.js";

export const page = document.querySelector("[data-listing]");
export const part = (name) => page.querySelector(`[data-${name}]`);
export const results = part("results");
export const boxes = [...page.querySelectorAll(".filters input")];
export const field = page.querySelector("[name=q]");
export const say = wordsOf(page);
const full = document.querySelector("[data-full]");
const names = new Map(JSON.parse(page.dataset.names).map(([facet, value, name]) => [`${facet}=${value}`, name]));
for (const box of boxes) {
  names.set(`${box.name}=${box.value}`, box.closest("label").querySelector(".option__name").textContent);
}

/** Show an answer to a state of the list. */
export function show({ cards, methods, total, counts }, state) {
  showCards(cards, total, [
    [methods, "method"],
    [total - methods, "project"],
  ]);
  showChoices(counts, state);
  showChips(state);
  full.href = new URL(`../../smorgasbord/${written(state)}`, location.href).href;
}

/** While the search is fetched, the list does not stand there as if it were its answer. */
export function showSearching() {
  results.replaceChildren();
  part("hit-count").textContent = say("searching");
  delete document.documentElement.dataset.waits;
}

/** Show the methods of a tray, whose ids are given. */
export function showTray(cards, ids) {
  showCards(cards, cards.length, [[cards.length, "method"]]);
  full.href = new URL(`../../bricka/?m=${ids.join(",")}`, location.href).href;
}

function showCards(cards, total, kinds) {
  results.replaceChildren(...cards);
  const counts = kinds.filter(([n]) => n).map(([n, what]) => counted(n, what));
  part("hit-count").textContent = counts.join(say("and")) || say("count-none");
  part("hit-status").textContent = part("hit-count").textContent;
  part("nothing").hidden = total > 0;
  const left = total - cards.length;
  part("more").hidden = left <= 0;
  part("more").textContent = say("more", { n: Math.min(left, FIRST) });
  results.dataset.state = "ready";
  delete document.documentElement.dataset.waits; // see embed-look.js
}

const counted = (n, what) => say(n === 1 ? `n-${what}-one` : `n-${what}-many`, { n });

/** What is chosen, and how many cards each option leaves; those that lead to nothing are hidden. */
function showChoices(counts, state) {
  if (document.activeElement !== field) field.value = state.q;
  for (const box of boxes) {
    const label = box.closest("label");
    const isWish = counts[box.name] === undefined; // one more wish adds methods: no number tells what it leaves
    const n = counts[box.name]?.[box.value] ?? 0;
    box.checked = (state.chosen[box.name] ?? []).includes(box.value);
    label.querySelector("[data-count]").textContent = isWish ? "" : n;
    label.querySelector(".number").hidden = isWish;
    label.hidden = !isWish && n === 0 && !box.checked;
  }
  for (const facet of page.querySelectorAll(".facet")) {
    showNumber(facet.querySelector("[data-chosen]"), facet.querySelectorAll("input:checked").length);
    facet.hidden = [...facet.querySelectorAll("label")].every((label) => label.hidden);
  }
  showNumber(part("filters-count"), Object.values(state.chosen).flat().length);
}

const showNumber = (place, chosen) => (place.textContent = chosen ? counted(chosen, "chosen") : "");

/** What is chosen in words, each as a button that takes it away; in a frame without controls, as words alone. */
function showChips(state) {
  const picked = [
    ...(state.q.trim() ? [["q", "", `”${state.q.trim()}”`]] : []),
    ...(state.way ? [["utga", "", say(`way-${state.way}`)]] : []),
    ...Object.entries(state.chosen).flatMap(([facet, values]) => values.map((value) => [facet, value])),
    ...state.roles.map((value) => ["harroll", value, say("have", { what: nameOf("roll", value) })]),
    ...state.parties.map((value) => ["harpart", value, say("have", { what: nameOf("part", value) })]),
  ];
  const chips = picked.map(([facet, value, text = nameOf(facet, value)]) =>
    element("li", {}, chip(facet, value, text)),
  );
  part("chips").hidden = chips.length === 0;
  part("chips").replaceChildren(...chips);
}

const nameOf = (facet, value) => names.get(`${facet}=${value}`) ?? value;

function chip(facet, value, text) {
  if (!hasControls()) return element("span", { class: "chip" }, text);
  const attributes = { type: "button", class: "chip chip--chosen", "data-facet": facet, "data-value": value };
  return element("button", { ...attributes, "aria-label": say("remove", { what: text }) }, text);
}

/** Whether a reader may choose; the address says no with ?filter=nej. */
export const hasControls = () => document.documentElement.dataset.filter !== "no";
