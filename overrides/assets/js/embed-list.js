// The list in a frame: what its address and its reader choose → the cards that are left. Words need the search; all
// else is answered from the cards that the frame came with.
import { FIRST, read, toggled, written } from "./find-state.js";
import { field, hasControls, page, part, results, say, show, showSearching, showTray } from "./embed-list-shown.js";
import { idsIn } from "./method-ids.js";
import { Options } from "./search/options.js";
import { ask } from "./search-client.js";

const LOOK = ["tema", "farg", "storlek", "filter"]; // see embed-look.js
const whole = [...results.children]; // every card, most useful first
const isWhole = "whole" in page.dataset;
const data = JSON.parse(page.dataset.choice);
const options = new Options(data);
const facets = data.facets.map(({ name }) => name);
const tray = idsIn(location.href, "m");
const TERMS_OF = { harroll: "roll", harpart: "part" };
const isOption = (facet, value) => options.numbers.has(`${TERMS_OF[facet] ?? facet}=${value}`);
let state = read(location.search, facets, isOption);
/** Whether the address chooses something that there is not, such as a need whose id has been changed. */
const isUnknown = facets.some((facet) => {
  const given = new URLSearchParams(location.search).getAll(facet).join(",").split(",").filter(Boolean);
  return given.some((value) => !isOption(facet, value));
});
let asked = 0;

// --- from the reader to the state --------------------------------------------------------------------------------

/** Take a new state. The frame's address follows, but Back is the host's: no step is added. */
function take(next) {
  state = { count: FIRST, ...next };
  const query = new URLSearchParams(written(state));
  const given = new URLSearchParams(location.search);
  for (const name of LOOK) if (given.has(name)) query.set(name, given.get(name));
  try {
    history.replaceState(null, "", `${location.pathname}?${query}`.replaceAll("%2C", ","));
  } catch {
    // a sandbox may refuse; the list follows all the same
  }
  return follow();
}

const without = ({ count, ...rest }) => rest; // a new question begins with the first hits
const lead = (next) => take(next).then(() => part("hit-count").focus());

// Enter clicks the button, too. A sandbox may forbid forms, and then there is no submit to hear of.
field.form.querySelector("button").addEventListener("click", (event) => {
  event.preventDefault();
  lead({ ...without(state), q: field.value });
});

page.addEventListener("change", ({ target }) => {
  if (target.matches(".filters input")) take(toggled(without(state), target.name, target.value, target.checked));
});

page.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (button?.matches("[data-more]")) more();
  if (button?.matches("[data-filters-done]")) {
    page.querySelector(".filters__fold").open = false;
    part("hit-count").focus();
  }
  if (button?.matches(".chip")) lead(less(button.dataset));
});

/** The state without a value that was chosen, or without the words. */
function less({ facet, value }) {
  const rest = without(state);
  if (facet === "q") return { ...rest, q: "" };
  if (facet === "utga") return { ...rest, way: "" };
  if (facet === "harroll") return { ...rest, roles: rest.roles.filter((each) => each !== value) };
  if (facet === "harpart") return { ...rest, parties: rest.parties.filter((each) => each !== value) };
  return toggled(rest, facet, value, false);
}

/** Show more, and put the focus on the first of them. */
async function more() {
  const before = results.children.length;
  await take({ ...state, count: state.count + FIRST });
  results.children[before]?.querySelector("a").focus();
}

// --- from the state to the list ----------------------------------------------------------------------------------

/** Whether the cards of the frame are not enough to answer. */
const needsSearch = () =>
  state.q.trim() || state.way || state.roles.length || state.parties.length || (!isWhole && written(state));

async function follow() {
  results.dataset.state = "busy";
  const mine = (asked += 1);
  const answer = await (needsSearch() ? searched() : narrowed());
  if (mine === asked) show(answer, state);
}

/** The answer of the search, or of the whole list where it cannot be had. */
async function searched() {
  showSearching();
  const answer = await ask(state).catch(() => undefined);
  part("embed-failed").hidden = answer !== undefined;
  if (!answer) return { ...narrowed({}), cards: whole };
  const { hits, words, methods, total, counts } = answer;
  return { cards: await cardsOf(hits, words), methods, total, counts };
}

/** Cards of hits, with why they are hits. */
async function cardsOf(hits, words) {
  const { Cards } = await import("./find-card.js"); // heavy: it knows the endings of words
  const made = new Cards(page, say);
  return hits.map((hit) => led(made.card(hit, words)));
}

/** What the frame's own cards answer. */
function narrowed(chosen = state.chosen) {
  const numbers = whole.map((_, number) => number);
  const { left, counts } = options.narrowed(numbers, options.chosen(chosen));
  const name = (number) => whole[number].querySelector(".card__name").textContent;
  const { compare } = new Intl.Collator(document.documentElement.lang);
  if (state.order === "namn") left.sort((one, other) => compare(name(one), name(other)));
  if (state.order === "resultat") left.sort((one, other) => data.records[other].outcome - data.records[one].outcome);
  return {
    cards: left.slice(0, state.count).map((number) => whole[number]),
    methods: left.filter((number) => data.records[number].kind === "method").length,
    total: left.length,
    counts: options.told(counts, () => true),
  };
}

/** A card that leads out of the frame. */
function led(card) {
  for (const link of card.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener";
  }
  return card;
}

/** The cards of a tray, in its order; what the frame did not come with is asked of the search. */
async function trayCards() {
  results.dataset.state = "busy";
  const ids = tray.map((id) => `metoder/${id}`);
  const cards = new Map(whole.map((card) => [card.dataset.record, card]));
  if (!isWhole && ids.some((id) => !cards.has(id))) {
    const { hits } = await ask({ ...state, count: Infinity }).catch(() => ({ hits: [] }));
    for (const card of await cardsOf(
      hits.filter(({ id }) => ids.includes(id)),
      [],
    ))
      cards.set(card.dataset.record, card);
  }
  const found = ids.map((id) => cards.get(id)).filter(Boolean);
  part("unknown").hidden = found.length === 0 || found.length === ids.length; // none at all is said in other words
  return found;
}

// --- when the frame opens ----------------------------------------------------------------------------------------

part("unknown").hidden = !isUnknown;
if (tray.length) trayCards().then((cards) => showTray(cards, tray));
else follow();
const isFixed = tray.length > 0 || !hasControls();
for (const control of page.querySelectorAll("[data-embed-control]")) control.hidden = isFixed;
part("filters").hidden = isFixed;
part("bar").hidden = false;
const wide = matchMedia("(width >= 60em)");
const unfold = () => (page.querySelector(".filters__fold").open = wide.matches);
unfold();
wide.addEventListener("change", unfold);
