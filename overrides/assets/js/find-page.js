// The find page's own elements and words, for the modules that show and read it.
import { element, wordsOf } from "./words.js";

export const page = document.querySelector("[data-find]");
/** The element of the page that has a mark, such as data-chips. */
export const part = (name) => page.querySelector(`[data-${name}]`);
export const say = wordsOf(page);
export const results = part("results");
export const boxes = [...page.querySelectorAll(".filters input[type=checkbox]")];
/** The facets that the page has, by their names in the address. */
export const facets = [...page.querySelectorAll(".facet")].map((facet) => facet.dataset.facet);

const named = [...page.querySelectorAll(".option")].map((option) => [
  option.querySelector("input"),
  option.querySelector(".option__name"),
]);
const names = new Map(named.map(([box, name]) => [`${box.name}=${box.value}`, name.textContent]));
/** Whether something can be chosen on the page. */
export const isOption = (facet, value) => names.has(`${facet}=${value}`);
/** What an option is called. */
export const nameOf = (facet, value) => names.get(`${facet}=${value}`) ?? value;

/** A button of the page; `data` says what it does: see `find.js`. */
export function button(className, text, data) {
  const made = element("button", { type: "button", class: className }, text);
  Object.assign(made.dataset, data);
  return made;
}
