// The comparison as a table: methods are columns, questions are rows, in the order in which one chooses. On a narrow
// screen the same table reads as headings with the methods under each other, so every cell names its method.
import { inCommon, verdict } from "./compare-verdicts.js";
import { drawn, kindOf, linkTo, told } from "./sheets.js";
import { element, unseen } from "./words.js";

const UNJUDGED = "sources"; // which sources stand under a sheet says nothing of the method

const cell = (sheet, level, ...inside) =>
  element(
    "td",
    { role: "cell" },
    element(`h${level}`, { class: "compare__whose" }, told(sheet, "name")),
    element("div", { class: "compare__said" }, ...inside),
  );

const head = (level, words, ...inside) =>
  element(
    "th",
    { scope: "row", role: "rowheader" },
    element(`h${level}`, { class: "compare__question" }, words),
    ...inside,
  );

const aboutRow = (sheets, say) => {
  const row = element("tr", { role: "row", class: "compare__row", "data-key": "about" }, head(2, say("about")));
  for (const sheet of sheets) {
    const name = { "data-name": sheet.name };
    const tray = element("button", { type: "button", class: "tray-button", "data-tray": sheet.id, ...name });
    const label = { "aria-label": `${say("remove")}: ${sheet.name}` };
    const remove = element(
      "button",
      { type: "button", class: "press press--quiet", "data-remove": sheet.id, ...name, ...label },
      say("remove"),
    );
    const actions = element("p", { class: "tray__actions" }, tray, " ", remove);
    row.append(cell(sheet, 3, kindOf(sheet), told(sheet, "summary", "p"), actions));
  }
  return row;
};

const markShared = (said, terms, shared) => {
  const ids = Object.keys(terms);
  said.querySelectorAll(".said__terms > a").forEach((link, number) => {
    link.classList.add(shared.includes(ids[number]) ? "compare__shared" : "compare__own");
  });
};

const questionRow = (sheets, number, level, say) => {
  const rows = sheets.map((sheet) => sheet.rows[number]);
  const { key, label } = rows[0];
  const row = element("tr", { role: "row", class: "compare__row", "data-key": key });
  const title = head(level, label);
  row.append(title, ...sheets.map((sheet, at) => cell(sheet, level + 1, drawn(rows[at].html))));
  if (sheets.length < 2 || key === UNJUDGED) return row;

  const { key: word, differs, gaps } = verdict(rows);
  row.dataset.verdict = differs ? "different" : "same";
  title.append(element("p", { class: "verdict" }, say(word)));
  if (!differs) return row;
  const shared = inCommon(rows);
  const names = shared.map((id) => rows[0].terms[id]).join(", ");
  if (shared.length) rows.forEach(({ terms }, at) => markShared(row.cells[at + 1], terms, shared));
  if (shared.length) title.append(element("p", { class: "compare__common" }, say("in-common", { names })));
  if (gaps) title.append(element("p", { class: "compare__common" }, say("gap-some", { n: gaps, of: rows.length })));
  return row;
};

const groupRow = (words, columns) =>
  element(
    "tr",
    { role: "row", class: "compare__group" },
    element("th", { scope: "rowgroup", role: "rowheader", colspan: columns }, element("h2", {}, words)),
  );

const groups = (rows) => {
  const found = new Map();
  rows.forEach(({ group }, number) => found.set(group, [...(found.get(group) ?? []), number]));
  return found;
};

/** The whole table of some methods' sheets. */
export const compareTable = (sheets, say) => {
  const names = sheets.map((sheet) => sheet.name).join(", ");
  const columns = element("tr", { role: "row", "data-results": true, "data-state": "ready" });
  columns.append(
    element("th", { scope: "col", role: "columnheader", class: "compare__corner" }, unseen(say("question"))),
  );
  for (const sheet of sheets) {
    const attributes = { scope: "col", role: "columnheader", "data-record": `metoder/${sheet.id}` };
    columns.append(element("th", attributes, linkTo(sheet)));
  }
  const table = element(
    "table",
    { class: "compare__table", role: "table" },
    element("caption", { class: "hidden" }, say("caption", { names })),
    element("thead", { role: "rowgroup" }, columns),
    element("tbody", { role: "rowgroup" }, aboutRow(sheets, say)),
  );
  for (const [words, numbers] of groups(sheets[0].rows)) {
    const alone = numbers.length === 1;
    const body = element("tbody", { role: "rowgroup" }, alone ? null : groupRow(words, sheets.length + 1));
    body.append(...numbers.map((number) => questionRow(sheets, number, alone ? 2 : 3, say)));
    table.append(body);
  }
  return table;
};
