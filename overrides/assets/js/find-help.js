// No hits is a help and not an end: what was asked for, and what to try instead.
import { button, nameOf, say } from "./find-page.js";
import { element } from "./words.js";

/** What helps where nothing was found, in place of hits. */
export function noHits(help, state) {
  const steps = [];
  if (help.spelling)
    steps.push(element("li", {}, say("help-spelling"), " ", button("link", help.spelling, { query: help.spelling })));
  for (const { facet, names: chosen, left } of help.loosen) {
    const without = chosen.map(({ value }) => nameOf(facet, value)).join(", ");
    steps.push(element("li", {}, button("link", say("help-loosen", { what: without, n: left }), { facet })));
  }
  if (state.q && help.anyText)
    steps.push(element("li", {}, button("link", say("help-only-words", { q: state.q }), { clear: "choices" })));
  steps.push(element("li", {}, button("link", say("help-all"), { clear: "all" })));
  const suggest = element("a", { href: "../om/kontakt/" }, say("help-suggest-link"));
  steps.push(element("li", {}, say("help-suggest"), " ", suggest));
  const what = state.q.trim() ? say("help-searched", { q: state.q.trim() }) : say("help-chosen");
  return element(
    "div",
    { class: "no-hits", "data-no-hits": true },
    element("p", { class: "no-hits__what" }, what),
    element("p", {}, say("help-try")),
    element("ul", { class: "no-hits__steps" }, ...steps),
  );
}
