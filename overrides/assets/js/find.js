// The page on which everything is found: what is typed and chosen → the address → the worker's answer → the page.
import { boxes, facets, isOption, page, part, results } from "./find-page.js";
import { show, showFailure, showSearching } from "./find-shown.js";
import { FIRST, isEmpty, read, toggled, written } from "./find-state.js";
import { ask } from "./search-client.js";
import { CARRIED } from "./tray-store.js";

const field = document.querySelector("form[data-search] input[name=q]");
const switches = [...document.querySelectorAll(".site-header__language")].map((link) => [link, link.href]);
const title = document.title;
const readAddress = () => ({
  ...read(location.search, facets, isOption),
  count: history.state?.count ?? FIRST,
});
let state = readAddress();
let shown = location.search;
let asked = 0;

// --- from the reader to the state --------------------------------------------------------------------------------

/** The address of the state. A tray that nothing but the address keeps stays in it. */
function address() {
  const tray = new URLSearchParams(location.search).get(CARRIED);
  const query = written(state);
  const carried = tray && /^[a-z0-9,-]+$/.test(tray) ? `${query ? "&" : "?"}${CARRIED}=${tray}` : "";
  return location.pathname + query + carried + location.hash;
}

/** Take a new state: put it in the address, as a new step for Back or in place of the last one, and show it. */
function take(next, { step = true } = {}) {
  state = { count: FIRST, ...next };
  if (step) history.pushState({ count: state.count }, "", address());
  else history.replaceState({ count: state.count }, "", address());
  return follow();
}

/** Take a new state, and lead the reader to how many hits there are, once that is known. */
const lead = (next) => take(next).then(() => part("hit-count").focus());

const without = ({ count, ...rest }) => rest; // a new question begins with the first hits
const typed = () => ({ ...without(state), q: field.value });

let typing = false; // one run of typing is one step for Back
field.addEventListener("input", () => {
  take(typed(), { step: !typing });
  typing = true;
});
field.addEventListener("blur", () => (typing = false));
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  typing = false;
  if (field.value !== state.q) lead(typed());
  else part("hit-count").focus();
});

page.addEventListener("change", ({ target }) => {
  if (target.matches("[data-order]")) take({ ...without(state), order: target.value });
  if (target.matches(".filters input")) take(toggled(without(state), target.name, target.value, target.checked));
  if (target.matches("[name=harroll], [name=harpart]")) {
    const ticked = (name) => [...page.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
    take({ ...without(state), roles: ticked("harroll"), parties: ticked("harpart") });
  }
});

page.addEventListener("submit", (event) => {
  const form = event.target.closest(".ask__form");
  if (!form) return;
  event.preventDefault();
  const answers = read(`?${new URLSearchParams(new FormData(form))}`, facets, isOption);
  form.querySelector("[data-ask-empty]").hidden = answers.way !== "";
  if (!answers.way) return;
  form.closest("details").open = false;
  lead(without(answers));
});

page.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  const { facet, query, clear } = button.dataset;
  if (button.matches("[data-more]")) more();
  if (button.matches("[data-filters-done]")) {
    page.querySelector(".filters__fold").open = false;
    part("hit-count").focus();
  }
  if (facet) lead(chosen(button.dataset));
  if (query !== undefined) lead({ ...without(state), q: query });
  if (clear) lead({ ...read("", facets, isOption), q: clear === "all" ? "" : state.q });
});

/** The state with a value chosen, or with it, or all of a facet's, taken away. */
function chosen({ facet, value, on }) {
  const rest = without(state);
  if (facet === "utga") return { ...rest, way: "" };
  if (facet === "harroll") return { ...rest, roles: state.roles.filter((each) => each !== value) };
  if (facet === "harpart") return { ...rest, parties: state.parties.filter((each) => each !== value) };
  if (value) return toggled(rest, facet, value, on === "true");
  return { ...rest, chosen: Object.fromEntries(Object.entries(state.chosen).filter(([name]) => name !== facet)) };
}

window.addEventListener("popstate", () => {
  if (location.search === shown) return; // only the place on the page is another
  typing = false;
  state = readAddress();
  field.value = state.q;
  follow();
});

// --- from the state to the page ----------------------------------------------------------------------------------

/** Show the state in the page's fields, ask for its answer, and show that unless another has been asked for since. */
async function follow() {
  results.dataset.state = "busy";
  shown = location.search;
  showState();
  const mine = (asked += 1);
  const answer = await ask(state).catch(() => undefined);
  if (mine !== asked) return;
  if (!answer) {
    showFailure();
    return;
  }
  show(answer, state);
  results.dataset.state = "ready";
}

function showState() {
  if (document.activeElement !== field) field.value = state.q;
  const isChosen = (box) => (state.chosen[box.name] ?? []).includes(box.value);
  for (const box of boxes) box.checked = isChosen(box);
  for (const box of page.querySelectorAll("[name=harroll]")) box.checked = state.roles.includes(box.value);
  for (const box of page.querySelectorAll("[name=harpart]")) box.checked = state.parties.includes(box.value);
  if (state.way) for (const box of page.querySelectorAll(`[data-way=${state.way}] input`)) box.checked = isChosen(box);
  part("order").value = state.order;
  document.title = state.q.trim() ? `${state.q.trim()} – ${title}` : title;
  for (const [link, href] of switches) link.href = href + written(state); // ids are the same in every language
}

/** Show more hits, and put the focus on the first of them. */
async function more() {
  const before = results.querySelectorAll(".card").length;
  await take({ ...state, count: state.count + FIRST }, { step: false });
  results.querySelectorAll(".card")[before]?.querySelector("a").focus();
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
if (!isEmpty(state)) showSearching();
follow();
