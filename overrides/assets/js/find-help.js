// No hits is a help and not an end: what was asked for, and what to try instead.
import { button, nameOf, say } from "./find-page.js";
import { element } from "./words.js";

/** What helps where nothing was found, in place of hits. */
export function noHits(help, spelling, state) {
  const steps = [];
  if (spelling) steps.push(element("li", {}, ...meantSpelling(spelling)));
  for (const { facet, names: chosen, left } of help.loosen) {
    const without = chosen.map(({ value }) => nameOf(facet, value)).join(", ");
    steps.push(element("li", {}, button("link", say("help-loosen", { what: without, n: left }), { facet })));
  }
  if (state.q && help.anyText)
    steps.push(element("li", {}, button("link", say("help-only-words", { q: state.q }), { clear: "choices" })));
  steps.push(element("li", {}, button("link", say("help-all"), { clear: "all" })));
  const suggest = element("a", { href: "../om/kontakt/" }, say("help-suggest-link"));
  steps.push(element("li", {}, say("help-suggest"), " ", suggest));
  return element(
    "div",
    { class: "no-hits", "data-no-hits": true },
    element("p", { class: "no-hits__what" }, what(help, state)),
    element("p", {}, say("help-try")),
    element("ul", { class: "no-hits__steps" }, ...steps),
  );
}

/** What was asked for in vain. */
function what({ anyWord }, { q, chosen, roles, parties }) {
  if (!q.trim()) return say("help-chosen");
  const hasChosen = Object.keys(chosen).length + roles.length + parties.length > 0;
  return anyWord || hasChosen
    ? say(hasChosen ? "help-searched" : "help-nothing", { q: q.trim() })
    : say("help-no-word");
}

/** The spelling that was probably meant, as something to press. */
export const meantSpelling = (spelling) => [say("help-spelling"), " ", button("link", spelling, { query: spelling })];
