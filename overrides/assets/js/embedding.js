// The page for embedding: what an editor chooses → the page's address → the code, and the frame as it will be.
import { showCounts } from "./embedding-choice.js";
import { code, frameAddress, isChosen, pageAddress } from "./embedding-code.js";
import { forgetCopies, openCopying } from "./embedding-copy.js";
import { changed, settle, show } from "./embedding-form.js";
import { named } from "./embedding-name.js";
import { Picker } from "./embedding-picker.js";
import { Preview } from "./embedding-preview.js";
import { rootOf, showAddresses } from "./embedding-site.js";
import { LIMITS, read, written } from "./embedding-state.js";
import { carryToOtherLanguage } from "./picker.js";
import { CARRIED, ids, subscribe } from "./tray-store.js";
import { wordsOf } from "./words.js";

const page = document.querySelector("[data-embedding]");
const part = (name) => page.querySelector(`[data-${name}]`);
const say = wordsOf(page);
const form = part("builder");
const result = part("result");
const { lang } = document.documentElement;
const names = JSON.parse(page.dataset.names);
const root = rootOf(page);
const facets = [...page.querySelectorAll(".facet")].map((facet) => facet.dataset.facet);
const isOption = (facet, value) => `${facet}=${value}` in names[lang];
const choicePanel = form.querySelector("[data-for=urval]");
const preview = new Preview(part("stage"), [...form.querySelectorAll("[data-width].press")]);
const pickers = Object.fromEntries(
  [...form.querySelectorAll("[data-pick]")].map((place) => {
    const kind = place.dataset.pick;
    return [kind, new Picker(place, say, (id) => take({ ...state, [kind]: id }))];
  }),
);
let state = read(location.href, facets, isOption, lang);
let asked = 0;

// --- from the reader to the state --------------------------------------------------------------------------------

/** Take a new state, and put it in the page's address, beside a tray that nothing but the address keeps. */
function take(next) {
  state = next;
  const tray = new URLSearchParams(location.search).get(CARRIED);
  const carried = tray && /^[a-z0-9,-]+$/.test(tray) ? [`${CARRIED}=${tray}`] : [];
  const query = [written(state, lang), ...carried].filter(Boolean).join("&");
  try {
    history.replaceState(history.state, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  } catch {
    // browsers take no more than so many new addresses in a while; the next change brings the address up to date
  }
  carryToOtherLanguage();
  return follow();
}

form.addEventListener("input", ({ target }) => {
  if (target.name) take(changed(state, target, form));
});

form.addEventListener("change", ({ target }) => {
  if (!(target.name in LIMITS)) return;
  settle(target, state);
  take(changed(state, target, form));
});

form.addEventListener("submit", (event) => event.preventDefault());
part("tray-again").addEventListener("click", () => take({ ...state, tray: ids() }));
subscribe(showTray);

// --- from the state to the page ----------------------------------------------------------------------------------

async function follow() {
  const mine = (asked += 1);
  result.dataset.state = "busy";
  show(form, state);
  showTray();
  forgetCopies(result);
  if (state.what === "urval") showCounts(choicePanel, state.choice, say);
  const told = isChosen(state) ? await named(root, state, names, page.dataset.name) : { nothing: true };
  if (mine !== asked) return;
  pickers[state.what]?.showName(told.name ?? "");
  if (told.nothing || told.missing) showNothing(told);
  else showResult(told);
  result.dataset.state = "ready";
}

/** The methods that are chosen from the tray, and a way to take those that lie on it now. */
function showTray() {
  const n = state.tray.length;
  const methods = say(n === 1 ? "n-method-one" : "n-method-many", { n });
  part("tray").textContent = n ? say("tray", { n: methods }) : say("tray-empty");
  part("tray-again").hidden = !ids().length || String(ids()) === String(state.tray);
  part("tray-fill").hidden = n + ids().length > 0;
}

function showNothing({ missing }) {
  part("something").hidden = true;
  part("nothing").hidden = false;
  part("nothing").textContent = say(missing ? "missing" : state.what === "bricka" ? "tray-empty" : "pick");
}

function showResult({ title, hasOembed }) {
  part("nothing").hidden = true;
  part("something").hidden = false;
  form.querySelector("#ram-kod").value = code(root, state, title);
  showLink(part("frame-address"), frameAddress(root, state));
  showLink(part("page-address"), pageAddress(root, state));
  part("oembed").hidden = !hasOembed;
  preview.show(frameAddress(root, state), say("preview", { title }), state, root);
}

const showLink = (link, address) =>
  Object.assign(link, { href: address, textContent: address, target: "_blank", rel: "noopener" });

// --- when the page opens -----------------------------------------------------------------------------------------

showAddresses(page, root, say);
openCopying(page, say);
form.hidden = false;
carryToOtherLanguage();
follow();
