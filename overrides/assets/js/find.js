// The page on which everything is found: what is typed and chosen → the address → the worker's answer → the page.
import { Cards } from "./find-card.js";
import { FIRST, isEmpty, read, toggled, written } from "./find-state.js";
import { ask } from "./search-client.js";
import { refresh as refreshTrayButtons } from "./tray-buttons.js";
import { element, wordsOf } from "./words.js";

const page = document.querySelector("[data-find]");
const part = (name) => page.querySelector(`[data-${name}]`);
const say = wordsOf(page);
const field = document.querySelector("form[data-search] input[name=q]");
const results = part("results");
const everything = [...results.childNodes];
const cards = new Cards(page, say);
const names = new Map([...page.querySelectorAll(".filters input[type=checkbox], [data-way] input[type=checkbox]")].map((box) => [`${box.name}=${box.value}`, box.closest("label").querySelector(".option__name").textContent]));

const facets = [...page.querySelectorAll(".facet")].map((facet) => facet.dataset.facet);
let state = read(location.search, facets);
let asked = 0;

// --- from the reader to the state --------------------------------------------------------------------------------

/** Take a new state: show it, and put it in the address, as a new step for Back or in place of the last one. */
function take(next, { step = true } = {}) {
  state = next;
  const address = location.pathname + written(state) + location.hash;
  if (step) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  show();
}

let typing = false; // one run of typing is one step for Back
field.addEventListener("input", () => {
  take({ ...state, q: field.value, count: FIRST }, { step: !typing });
  typing = true;
});
field.addEventListener("blur", () => (typing = false));
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  typing = false;
  if (field.value !== state.q) take({ ...state, q: field.value, count: FIRST });
  part("hit-count").focus();
});

page.addEventListener("change", ({ target }) => {
  if (target.matches("[data-order]")) take({ ...state, order: target.value, count: FIRST });
  if (target.matches(".filters input")) take(toggled(state, target.name, target.value, target.checked));
  if (target.matches("[name=harroll], [name=harpart]")) {
    const ticked = (name) => [...page.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
    take({ ...state, roles: ticked("harroll"), parties: ticked("harpart"), count: FIRST });
  }
});

page.addEventListener("submit", (event) => {
  if (!event.target.matches(".ask__form")) return;
  event.preventDefault();
  const answers = new URLSearchParams(new FormData(event.target));
  take({ ...read(`?${answers}`, facets), q: "" });
  event.target.closest("details").open = false;
  part("hit-count").focus();
});

page.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if (button.matches("[data-more]")) more();
  if (button.matches("[data-filters-done]")) {
    page.querySelector(".filters__fold").open = false;
    part("hit-count").focus();
  }
  if (button.dataset.facet) choose(button);
  if (button.dataset.query !== undefined) take({ ...state, q: button.dataset.query, count: FIRST });
  if (button.matches("[data-clear]")) take({ ...read("", facets), q: button.dataset.clear === "all" ? "" : state.q });
});

/** A button that chooses a value, or takes one or all of a facet's away. The focus moves to what the button led to. */
function choose({ dataset: { facet, value, on } }) {
  if (facet === "utga") take({ ...state, way: "", count: FIRST });
  else if (facet === "harroll" || facet === "harpart") {
    const key = facet === "harroll" ? "roles" : "parties";
    take({ ...state, [key]: state[key].filter((each) => each !== value), count: FIRST });
  } else if (value) take(toggled(state, facet, value, on === "true"));
  else take({ ...state, chosen: Object.fromEntries(Object.entries(state.chosen).filter(([name]) => name !== facet)), count: FIRST });
  part("hit-count").focus();
}

window.addEventListener("popstate", () => {
  state = read(location.search, facets);
  field.value = state.q;
  show();
});

// --- from the state to the page ----------------------------------------------------------------------------------

async function show() {
  results.dataset.state = "busy";
  if (document.activeElement !== field) field.value = state.q;
  for (const box of page.querySelectorAll(".filters input[type=checkbox]")) box.checked = (state.chosen[box.name] ?? []).includes(box.value);
  for (const box of page.querySelectorAll("[name=harroll]")) box.checked = state.roles.includes(box.value);
  for (const box of page.querySelectorAll("[name=harpart]")) box.checked = state.parties.includes(box.value);
  part("order").value = state.order;
  const mine = (asked += 1);
  let answer;
  try {
    answer = await ask(state);
  } catch {
    if (mine === asked) showFailure();
    return;
  }
  if (mine !== asked) return; // a later state has been asked for
  showHits(answer);
  showCounts(answer);
  showChips();
  showMeant(answer);
  showOthers(answer);
  results.dataset.state = "ready";
}

function showHits({ hits, words: searched, total, methods, help }) {
  const all = isEmpty(state);
  page.classList.toggle("find--asked", !all);
  if (all) {
    results.replaceChildren(...everything);
  } else {
    const list = element("ul", { class: "cards" }, ...hits.map((hit) => cards.card(hit, searched)));
    results.replaceChildren(help ? noHits(help) : list);
  }
  refreshTrayButtons(results);
  const counted = [[methods, "method"], [total - methods, "project"]].filter(([n]) => n).map(([n, what]) => number(n, what));
  const count = counted.join(say("and")) || say("count-none");
  part("hit-count").textContent = count;
  part("hit-status").textContent = count;
  page.querySelector("[data-left-out]")?.toggleAttribute("hidden", !all);
  const left = all ? 0 : total - hits.length;
  part("more").hidden = left <= 0;
  part("more").textContent = say("more", { n: Math.min(left, FIRST) });
}

const number = (n, what) => say(n === 1 ? `n-${what}-one` : `n-${what}-many`, { n });

async function more() {
  const before = results.querySelectorAll(".card").length;
  state = { ...state, count: state.count + FIRST };
  await show();
  results.querySelectorAll(".card")[before]?.querySelector("a").focus();
}

/** The counts on the options; those that lead to nothing are hidden, unless they are chosen. */
function showCounts({ counts }) {
  for (const box of page.querySelectorAll(".filters input[type=checkbox]")) {
    const n = counts[box.name]?.[box.value] ?? 0;
    const label = box.closest("label");
    label.querySelector("[data-count]").textContent = n;
    label.hidden = n === 0 && !box.checked;
  }
  for (const facet of page.querySelectorAll("[data-facet].facet")) {
    const boxes = [...facet.querySelectorAll("input")];
    const chosen = boxes.filter((box) => box.checked).length;
    facet.hidden = boxes.every((box) => box.closest("label").hidden);
    facet.querySelector("[data-chosen]").textContent = chosen ? say("n-chosen", { n: chosen }) : "";
  }
  const chosen = Object.values(state.chosen).flat().length;
  part("filters-count").textContent = chosen ? say("n-chosen", { n: chosen }) : "";
}

function button(className, text, data) {
  const made = element("button", { type: "button", class: className }, text);
  Object.assign(made.dataset, data);
  return made;
}

/** What is chosen, each as a button that takes it away. */
function showChips() {
  const picked = [
    ...(state.way ? [["utga", state.way, say(`way-${state.way}`)]] : []),
    ...Object.entries(state.chosen).flatMap(([facet, values]) => values.map((value) => [facet, value, names.get(`${facet}=${value}`) ?? value])),
    ...state.roles.map((value) => ["harroll", value, say("have", { what: names.get(`harroll=${value}`) ?? value })]),
    ...state.parties.map((value) => ["harpart", value, say("have", { what: names.get(`harpart=${value}`) ?? value })]),
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
function showMeant({ meant }) {
  const offered = meant.filter(({ facet, value }) => facet && !(state.chosen[facet] ?? []).includes(value)).slice(0, 4);
  const box = part("meant");
  box.replaceChildren(
    element("span", { class: "find__meant-label" }, say("meant")),
    ...offered.map(({ facet, value, name }) => button("chip", `${page.querySelector(`[data-facet=${facet}].facet summary span`).textContent}: ${name}`, { facet, value, on: "true" })),
  );
  box.hidden = !offered.length;
}

/** What helps where nothing was found, in place of hits. */
function noHits(help) {
  const steps = [];
  if (help.spelling) steps.push(element("li", {}, say("help-spelling"), " ", button("link", help.spelling, { query: help.spelling })));
  for (const { facet, names: chosen, left } of help.loosen) {
    const without = chosen.map(({ name, value }) => names.get(`${facet}=${value}`) ?? name).join(", ");
    steps.push(element("li", {}, button("link", say("help-loosen", { what: without, n: left }), { facet })));
  }
  if (state.q && help.anyText) steps.push(element("li", {}, button("link", say("help-only-words", { q: state.q }), { clear: "choices" })));
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

/** Pages of prose and words of the vocabularies that answer the query, under the hits. */
function showOthers({ others, meant }) {
  const found = [
    ...meant.map(({ name, address }) => ({ name, href: `../${address}`, note: say("a-word") })),
    ...others.map(({ id, name }) => ({ name, href: `../${id}/`, note: say("a-page"), record: id })),
  ];
  const rows = found.map(({ name, href, note, record }) => {
    const link = element("a", { href }, name);
    return element("li", { class: "row", "data-record": record }, link, " ", element("span", { class: "note" }, note));
  });
  part("others").querySelector("ul").replaceChildren(...rows);
  part("others").hidden = !rows.length;
}

/** The data could not be had: the whole list still stands, and says why it is whole. */
function showFailure() {
  results.replaceChildren(...everything);
  results.dataset.state = "failed";
  part("hit-count").textContent = say("failed");
  part("hit-status").textContent = say("failed");
}

// --- when the page opens -----------------------------------------------------------------------------------------

const wide = matchMedia("(width >= 60em)");
const fold = page.querySelector(".filters__fold");
/** What is folded away on a phone, where hits should be seen first, stands open where there is room. */
function unfold() {
  fold.open = wide.matches;
  part("ask").open = wide.matches || isEmpty(state);
}

unfold();
wide.addEventListener("change", unfold);
for (const name of ["ask", "filters", "bar"]) part(name).hidden = false;
const way = new URLSearchParams(location.search).get("borja");
page.querySelector(`[data-way="${CSS.escape(way ?? "")}"]`)?.setAttribute("open", "");
field.value = state.q;
show();
