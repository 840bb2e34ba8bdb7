// The page that compares: which methods the address names, fetched and shown beside each other.
import { compareTable } from "./compare-table.js";
import { controls } from "./compare-steps.js";
import { addressWith, idsIn } from "./method-ids.js";
import { carryToOtherLanguage, methodNames, openPicker, scriptsRun } from "./picker.js";
import { failures, sheetOf } from "./sheets.js";
import { refresh } from "./tray-buttons.js";
import { ids as onTray } from "./tray-store.js";
import { announce, element, wordsOf } from "./words.js";

const MOST = 4;
const page = document.querySelector("[data-compare]");
const place = page.querySelector("[data-place]");
const status = page.querySelector("[data-status]");
const say = wordsOf(page);
const names = methodNames();
const view = { onlyDifferent: false, step: "about" };

const asked = idsIn(location.href, "m");
const known = asked.filter((id) => names.has(id));
const unknown = asked.filter((id) => !names.has(id));
let chosen = [];
let drawing = 0;

const named = (ids) => ids.map((id) => names.get(id)).join(", ");

const messages = [
  unknown.length ? say("missing", { names: unknown.join(", ") }) : "",
  known.length > MOST ? say("left-out", { n: MOST, names: named(known.slice(MOST)) }) : "",
].join(" ");

const fromTray = () => {
  const first = onTray()
    .filter((id) => names.has(id))
    .slice(0, MOST);
  if (!first.length) return null;
  const href = addressWith(new URL("./", location.href), { m: first });
  return element("p", {}, element("a", { class: "way", href }, say("from-tray", { names: named(first) })));
};

const draw = async () => {
  const mine = (drawing += 1);
  status.textContent = chosen.length ? say("loading") : messages;
  const sheets = await Promise.all(chosen.map(sheetOf));
  if (mine !== drawing) return; // the reader has chosen anew meanwhile
  status.textContent = messages;

  const fetched = sheets.filter((sheet) => !sheet.failed);
  const failed = sheets.filter((sheet) => sheet.failed);
  const parts = [];
  if (failed.length) parts.push(failures(failed, names, say, draw));
  if (!chosen.length) parts.push(element("p", {}, say("empty")), fromTray() ?? "");
  if (chosen.length === 1) parts.push(element("p", { class: "compare__more" }, say("one-more")));
  if (fetched.length) {
    const table = compareTable(fetched, say);
    parts.push(...controls(table, view, say), table);
  }
  place.replaceChildren(...parts);
  refresh(place);
};

const choose = (ids) => {
  chosen = ids;
  history.replaceState(history.state, "", addressWith(location.href, { m: ids }));
  carryToOtherLanguage();
  return draw();
};

const add = (id) => {
  if (chosen.includes(id)) return say("chosen", { name: names.get(id) });
  if (chosen.length >= MOST) return say("full", { n: MOST });
  choose([...chosen, id]);
  return say("added", { name: names.get(id) });
};

place.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-remove]");
  if (!button) return;
  const { remove: id, name } = button.dataset;
  await choose(chosen.filter((each) => each !== id));
  announce(say("removed", { name }));
  (place.querySelector("[data-remove]") ?? document.querySelector("[data-picker] select")).focus();
});

scriptsRun();
openPicker(add);
choose(known.slice(0, MOST));
