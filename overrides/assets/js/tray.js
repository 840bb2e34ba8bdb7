// The tray's page: the list, and what the reader does with it.
import { carryToOtherLanguage, methodNames, openPicker, scriptsRun } from "./picker.js";
import { failures, sheetOf } from "./sheets.js";
import { comparing } from "./tray-comparing.js";
import { trayItem } from "./tray-item.js";
import { drawPaper } from "./tray-paper.js";
import { outward, showShare } from "./tray-share.js";
import { shownTray } from "./tray-shown.js";
import * as store from "./tray-store.js";
import { announce, wordsOf } from "./words.js";

const page = document.querySelector("[data-tray-page]");
const part = (name) => page.querySelector(`[data-${name}]`);
const [list, status, undo] = [part("results"), part("status"), part("undo")];
const paper = document.querySelector("[data-paper-place]");
const say = wordsOf(page);
const names = methodNames();
const tray = shownTray((id) => names.has(id));
const compared = comparing(page, say);
const messages = [
  tray.unknown.length ? say("missing", { names: tray.unknown.join(", ") }) : "",
  tray.leftOut ? say("left-out", { n: store.MOST }) : "",
].join(" ");

let sheets = [];
let before = null; // the tray before something was taken off it
let drawing = 0;

const print = () => drawPaper(paper, sheets, page.dataset.paper, say);

const showShared = () => {
  const alone = !store.ids().length;
  part("shared").hidden = !tray.shared;
  part("shared-words").textContent = say(alone ? "shared-alone" : "shared");
  part("do=add").hidden = part("do=own").hidden = alone;
  if (alone) part("do=replace").textContent = say("keep");
};

const showItems = () => {
  const items = new Map([...list.children].map((item) => [item.dataset.id, item]));
  const wanted = sheets.map((sheet) => items.get(sheet.id) ?? trayItem(sheet, say, print));
  const settled = [...list.children].every((item, at) => item === wanted[at]);
  if (!settled || list.children.length !== wanted.length) list.replaceChildren(...wanted);
  wanted.forEach((item, at) => {
    item.querySelector("[data-act=up]").setAttribute("aria-disabled", String(at === 0));
    item.querySelector("[data-act=down]").setAttribute("aria-disabled", String(at === wanted.length - 1));
  });
};

const draw = async () => {
  const mine = (drawing += 1);
  const ids = tray.ids();
  list.removeAttribute("data-state");
  status.textContent = ids.length ? say("loading") : messages;
  const asked = await Promise.all(ids.map(sheetOf));
  if (mine !== drawing) return; // the tray has changed meanwhile
  status.textContent = messages;
  sheets = asked.filter((sheet) => !sheet.failed);
  const failed = asked.filter((sheet) => sheet.failed);
  if (failed.length) status.replaceChildren(messages, failures(failed, names, say, draw));

  showItems();
  list.hidden = !sheets.length;
  list.dataset.state = "ready";
  part("empty").hidden = ids.length > 0;
  part("uses").hidden = part("notes").hidden = !sheets.length;
  page.toggleAttribute("data-filled", sheets.length > 0);
  showShared();
  showShare(page, ids, sheets, say);
  compared.show(sheets.map((sheet) => sheet.id));
  carryToOtherLanguage();
  print();
};

const change = (ids) => {
  tray.change(ids);
  return draw();
};

// --- what the buttons do: one of the list's items, or one of the whole tray's ---------------------------------------

const offerUndo = (words) => {
  part("undo-words").textContent = words;
  undo.hidden = false;
  part("do=undo").focus();
};

const remember = () => {
  before = { shown: tray.ids(), stored: store.snapshot() };
};

const move = async (item, by, button) => {
  const ids = tray.ids();
  const [at, { id, name }] = [ids.indexOf(item.dataset.id), item.dataset];
  if (!ids[at + by]) return announce(say(by < 0 ? "first" : "last", { name }));
  [ids[at], ids[at + by]] = [ids[at + by], id];
  await change(ids);
  button.focus(); // a button that is moved with its item loses focus
  announce(say("moved", { name, n: at + by + 1, of: ids.length }));
};

const remove = async (item) => {
  remember();
  const ids = tray.ids().filter((id) => id !== item.dataset.id);
  if (!tray.shared) store.take(item.dataset.id);
  await change(ids);
  offerUndo(say("removed", { name: item.dataset.name }));
};

const actions = {
  up: (item, button) => move(item, -1, button),
  down: (item, button) => move(item, 1, button),
  remove,
};

const keep = async (ids) => {
  tray.keep([...new Set(ids)]);
  await draw();
  announce(say("became-own"));
  list.querySelector("a")?.focus();
};

const whole = {
  ...outward(page, () => sheets, say),
  add: () => keep([...store.ids(), ...tray.ids()]),
  replace: () => keep(tray.ids()),
  async own() {
    tray.showOwn();
    await draw();
    list.querySelector("a")?.focus();
  },
  async empty() {
    remember();
    if (!tray.shared) store.restore({ ids: [], notes: {} });
    await change([]);
    offerUndo(say("emptied"));
  },
  async undo() {
    if (!tray.shared) store.restore(before.stored);
    list.replaceChildren(); // notes have come back: every item is drawn anew
    undo.hidden = true;
    await change(before.shown);
    list.querySelector("a")?.focus();
    return say("undone");
  },
  print: () => window.print(),
};

page.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-act], [data-do]");
  if (!button) return;
  if (button.dataset.act) return actions[button.dataset.act](button.closest("li"), button);
  const said = await whole[button.dataset.do]();
  if (said) announce(said);
});

page.addEventListener("change", ({ target }) => {
  if (target.name !== "papper") return;
  page.dataset.paper = target.value;
  print();
});

const add = (id) => {
  const values = { name: names.get(id), n: store.MOST };
  if (tray.ids().includes(id)) return say("on-it", values);
  if (tray.ids().length >= store.MOST) return say("full", values);
  change([...tray.ids(), id]);
  return say("added", values);
};

store.subscribe(() => {
  const shown = sheets.map((sheet) => sheet.id);
  if (!tray.shared && String(shown) !== String(tray.ids())) {
    tray.follow();
    draw();
  }
});
scriptsRun();
openPicker(add);
part("notes").textContent = say(store.kept() ? "note-kept" : "note-lost");
draw();
