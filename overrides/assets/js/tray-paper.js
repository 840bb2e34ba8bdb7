// The tray on paper: a sheet for each method, or cards to cut out. It is drawn before it is printed, and seen only there.
import { qrCode } from "./qr.js";
import { addressOf, drawn, kindOf, told } from "./sheets.js";
import { note } from "./tray-store.js";
import { element } from "./words.js";

const SOURCES = "sources"; // stand below all columns

// An address breaks after its slashes, where a reader can put it together again.
const readable = (address) =>
  address
    .replace(/^https?:\/\//, "")
    .split(/(?<=\/)/)
    .flatMap((step) => [step, element("wbr")]);

const way = (sheet, say) => {
  const address = addressOf(sheet);
  return element(
    "div",
    { class: "paper__way" },
    qrCode(address, `${say("qr", { name: sheet.name })}: ${address}`),
    element("p", { class: "paper__address" }, ...readable(address)),
  );
};

const noteOn = (sheet, say) => {
  const text = note(sheet.id);
  const words = element("strong", {}, say("note-on-paper"));
  return element(
    "div",
    { class: text ? "paper__note" : "paper__note paper__note--empty" },
    words,
    element("p", {}, text),
  );
};

const rowsOf = (sheet) => {
  const made = [];
  let group = "";
  for (const row of sheet.rows.filter(({ key }) => key !== SOURCES)) {
    if (row.group !== group) made.push(element("h3", { class: "sheet__group" }, row.group));
    group = row.group;
    const alone = sheet.rows.filter((each) => each.group === group).length === 1;
    const label = alone ? null : element("h4", {}, row.label);
    const kind = row.gap ? "sheet__row sheet__row--gap" : "sheet__row";
    made.push(element("div", { class: kind, "data-key": row.key }, label, drawn(row.html)));
  }
  return made;
};

// Paper has room for the first answers alone, and so for their sources alone, under the numbers that they have.
const onScreenAlone = ".screen-only, .rest";
const sourcesOf = (sheet, rows) => {
  const { group, html } = sheet.rows.find(({ key }) => key === SOURCES);
  const marks = rows.flatMap((row) => [...row.querySelectorAll("a[data-source]")]);
  const named = new Set(marks.filter((mark) => !mark.closest(onScreenAlone)).map((mark) => mark.dataset.source));
  const sources = element("div", { class: "sheet__sources" }, element("h3", {}, group), drawn(html));
  for (const source of sources.querySelectorAll("li")) if (!named.has(source.dataset.source)) source.remove();
  return sources;
};

const sheetOnPaper = (sheet, say) => {
  const about = element("div", {}, kindOf(sheet), told(sheet, "name", "h2"), told(sheet, "summary", "p"));
  const rows = rowsOf(sheet);
  return element(
    "section",
    { class: "sheet" },
    element("header", { class: "sheet__head" }, about, way(sheet, say)),
    noteOn(sheet, say),
    element("div", { class: "sheet__rows" }, ...rows),
    sourcesOf(sheet, rows),
  );
};

const card = (sheet, say) => {
  const needs = sheet.needs.length
    ? element(
        "p",
        { class: "paper-card__needs" },
        element("strong", {}, say("needs-on-card")),
        ` ${sheet.needs.join(", ")}`,
      )
    : null;
  const about = element("div", {}, kindOf(sheet), told(sheet, "name", "h2"), told(sheet, "summary", "p"), needs);
  return element("section", { class: "paper-card" }, about, way(sheet, say));
};

/** Draw the tray as it is printed: "sheets" or "cards". */
export const drawPaper = (place, sheets, paper, say) => {
  place.replaceChildren(...sheets.map((sheet) => (paper === "cards" ? card : sheetOnPaper)(sheet, say)));
  place.dataset.paper = paper;
};
