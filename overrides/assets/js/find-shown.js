// What the find page shows of an answer: hits and their number, counts on options, chips, and what else there is.
import { Cards } from "./find-card.js";
import { meantSpelling, noHits } from "./find-help.js";
import { boxes, button, nameOf, page, part, results, say } from "./find-page.js";
import { FIRST, isEmpty } from "./find-state.js";
import { refresh as refreshTrayButtons } from "./tray-buttons.js";
import { element } from "./words.js";

const everything = [...results.childNodes]; // the whole list, as the page came
const cards = new Cards(page, say);

/** Show an answer to a state of the page. */
export function show(answer, state) {
  showHits(answer, state);
  showCounts(answer, state);
  showChips(state);
  showMeant(answer, state);
  showOthers(answer);
}

function showHits({ hits, words: searched, total, methods, help, spelling }, state) {
  const all = isEmpty(state);
  page.classList.toggle("find--asked", !all);
  if (all) {
    results.replaceChildren(...everything);
  } else {
    const list = element("ul", { class: "cards" }, ...hits.map((hit) => cards.card(hit, searched)));
    results.replaceChildren(help ? noHits(help, spelling, state) : list);
  }
  refreshTrayButtons(results);
  const kinds = [
    [methods, "method"],
    [total - methods, "project"],
  ]
    .filter(([n]) => n)
    .map(([n, what]) => counted(n, what));
  const count = kinds.join(say("and")) || say("count-none");
  part("hit-count").textContent = count;
  tellLater(count);
  page.querySelector("[data-left-out]")?.toggleAttribute("hidden", !all);
  const left = all ? 0 : total - hits.length;
  part("more").hidden = left <= 0;
  part("more").textContent = say("more", { n: Math.min(left, FIRST) });
}

const counted = (n, what) => say(n === 1 ? `n-${what}-one` : `n-${what}-many`, { n });

let telling;
/** Tell a screen reader once the reader has stopped typing. */
function tellLater(words) {
  clearTimeout(telling);
  telling = setTimeout(() => (part("hit-status").textContent = words), 700);
}

/** While the first answer is on its way, the whole list does not stand there as if it were it. */
export function showSearching() {
  results.replaceChildren();
  part("hit-count").textContent = say("searching");
}

/** The counts on the options; those that lead to nothing are hidden, unless they are chosen. */
function showCounts({ counts }, state) {
  for (const box of boxes) {
    const isWish = counts[box.name] === undefined; // one more wish adds methods: no number tells what it leaves
    const n = counts[box.name]?.[box.value] ?? 0;
    const label = box.closest("label");
    label.querySelector("[data-count]").textContent = isWish ? "" : n;
    label.querySelector(".number").hidden = isWish;
    label.hidden = !isWish && n === 0 && !box.checked;
  }
  for (const facet of page.querySelectorAll(".facet")) {
    const own = [...facet.querySelectorAll("input")];
    const chosen = own.filter((box) => box.checked).length;
    facet.hidden = own.every((box) => box.closest("label").hidden);
    facet.querySelector("[data-chosen]").textContent = chosen ? counted(chosen, "chosen") : "";
  }
  const chosen = Object.values(state.chosen).flat().length;
  part("filters-count").textContent = chosen ? counted(chosen, "chosen") : "";
}

/** What is chosen, each as a button that takes it away. */
function showChips(state) {
  const picked = [
    ...(state.way ? [["utga", state.way, say(`way-${state.way}`)]] : []),
    ...Object.entries(state.chosen).flatMap(([facet, values]) =>
      values.map((value) => [facet, value, nameOf(facet, value)]),
    ),
    ...state.roles.map((value) => ["harroll", value, say("have", { what: nameOf("harroll", value) })]),
    ...state.parties.map((value) => ["harpart", value, say("have", { what: nameOf("harpart", value) })]),
  ];
  const chips = picked.map(([facet, value, text]) => {
    const chip = button("chip chip--chosen", text, { facet, value, on: "false" });
    chip.setAttribute("aria-label", say("remove", { what: text }));
    return element("li", {}, chip);
  });
  if (chips.length > 1) chips.push(element("li", {}, button("chip chip--clear", say("clear"), { clear: "choices" })));
  part("chips").replaceChildren(...chips);
  part("chips").hidden = !chips.length;
}

/** What a reader's words were taken for, and a way to narrow by it. */
function showMeant({ meant, spelling: near, help }, state) {
  const spelling = help ? undefined : near; // where there are no hits, it stands there
  const offered = meant.filter(({ facet, value }) => facet && !(state.chosen[facet] ?? []).includes(value)).slice(0, 4);
  const box = part("meant");
  const label = (...inside) => element("span", { class: "find__meant-label" }, ...inside);
  box.replaceChildren(
    ...(spelling ? [label(...meantSpelling(spelling))] : []),
    ...(offered.length ? [label(say("meant"))] : []),
    ...offered.map(({ facet, value, name }) =>
      button("chip", `${page.querySelector(`[data-facet=${facet}].facet summary span`).textContent}: ${name}`, {
        facet,
        value,
        on: "true",
      }),
    ),
  );
  box.hidden = !offered.length && !spelling;
}

/** Pages of prose and words of the vocabularies that answer the query: over the hits if one answers best, else under. */
function showOthers({ others, othersFirst, meant }) {
  const found = [
    ...meant.map(({ name, address }) => ({ name, href: `../${address}`, note: say("a-word") })),
    ...others.map(({ id, name }) => ({ name, href: `../${id}/`, note: say("a-page"), record: id })),
  ];
  const rows = found.map(({ name, href, note, record }) => {
    const link = element("a", { href }, name);
    return element("li", { class: "row", "data-record": record }, link, " ", element("span", { class: "note" }, note));
  });
  const section = part("others");
  section.querySelector("ul").replaceChildren(...rows);
  section.hidden = !rows.length;
  if (othersFirst) results.before(section);
  else results.parentElement.append(section);
}

/** The data could not be had: the whole list still stands, and says why it is whole. */
export function showFailure() {
  results.replaceChildren(...everything);
  results.dataset.state = "failed";
  part("hit-count").textContent = say("failed");
  part("hit-status").textContent = say("failed");
}
