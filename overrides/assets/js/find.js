// The page on which everything is found: what is typed and chosen → the address → the worker's answer → the page.
import { boxes, facets, page, part, results } from "./find-page.js";
import { show, showFailure } from "./find-shown.js";
import { FIRST, isEmpty, read, toggled, written } from "./find-state.js";
import { ask } from "./search-client.js";

const field = document.querySelector("form[data-search] input[name=q]");
const switches = [...document.querySelectorAll(".site-header__language")].map((link) => [link, link.href]);
let state = read(location.search, facets);
let asked = 0;

// --- from the reader to the state --------------------------------------------------------------------------------

/** Take a new state: show it, and put it in the address, as a new step for Back or in place of the last one. */
function take(next, { step = true } = {}) {
  state = next;
  const address = location.pathname + written(state) + location.hash;
  if (step) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  follow();
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
  else
    take({
      ...state,
      chosen: Object.fromEntries(Object.entries(state.chosen).filter(([name]) => name !== facet)),
      count: FIRST,
    });
  part("hit-count").focus();
}

window.addEventListener("popstate", () => {
  state = read(location.search, facets);
  field.value = state.q;
  follow();
});

// --- from the state to the page ----------------------------------------------------------------------------------

/** Show the state in the page's fields, ask for its answer, and show that unless another has been asked for since. */
async function follow() {
  results.dataset.state = "busy";
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
  for (const box of boxes) box.checked = (state.chosen[box.name] ?? []).includes(box.value);
  for (const box of page.querySelectorAll("[name=harroll]")) box.checked = state.roles.includes(box.value);
  for (const box of page.querySelectorAll("[name=harpart]")) box.checked = state.parties.includes(box.value);
  part("order").value = state.order;
  for (const [link, href] of switches) link.href = href + written(state); // ids are the same in every language
}

/** Show more hits, and put the focus on the first of them. */
async function more() {
  const before = results.querySelectorAll(".card").length;
  state = { ...state, count: state.count + FIRST };
  await follow();
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
follow();
