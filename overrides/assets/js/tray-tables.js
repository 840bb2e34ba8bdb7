// The tray as a table to download: CSV as RFC 4180 has it, CSV as a Swedish Excel reads it, and JSON.
import { addressOf } from "./sheets.js";

const COLUMNS = ["name", "kind", "summary", "needs", "target_groups", "address", "note"];
const FORMULA = /^[=+\-@\t\r]/;
const BOM = "\ufeff";

/** What the table says of each method, as its sheet and the reader's note have it. */
export const records = (sheets, noteOf) =>
  sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    kind: sheet.kind,
    summary: sheet.summary,
    needs: sheet.needs,
    target_groups: sheet.target_groups,
    address: addressOf(sheet),
    note: noteOf(sheet.id),
  }));

// A spreadsheet would run a cell that begins like a formula; an apostrophe makes it words.
const guarded = (text) => (FORMULA.test(text) ? `'${text}` : text);

const csv = (rows, separator) => {
  const quoted = (text) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map((text) => quoted(guarded(text))).join(separator)).join("\r\n") + "\r\n";
};

const rowsOf = (all, say) => [
  COLUMNS.map((column) => say(`column-${column}`)),
  ...all.map((record) => COLUMNS.map((column) => [record[column]].flat().join(", "))),
];

/** The tray in each form: what its file ends with, its type, and how it is written. */
export const FORMS = {
  csv: { ending: ".csv", type: "text/csv;charset=utf-8", written: (all, say) => csv(rowsOf(all, say), ",") },
  excel: {
    ending: "-excel.csv",
    type: "text/csv;charset=utf-8",
    written: (all, say) => BOM + csv(rowsOf(all, say), ";"),
  },
  json: { ending: ".json", type: "application/json", written: (all) => `${JSON.stringify(all, null, 2)}\n` },
};

/** Hand a text to the reader as a file. */
export const download = (name, type, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser reads it after this function is done
};
