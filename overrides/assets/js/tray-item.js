// One method in the tray's list: what it is, where in the order it lies, and the reader's note on it.
import { kindOf, linkTo, told } from "./sheets.js";
import { note, setNote } from "./tray-store.js";
import { element, unseen } from "./words.js";

const press = (action, words, name, sign = null) =>
  element(
    "button",
    {
      type: "button",
      class: sign ? "press press--sign" : "press press--quiet",
      "data-act": action,
      "aria-label": `${words}: ${name}`,
    },
    sign ?? words,
  );

const noteOn = (sheet, say, written) => {
  const id = `anteckning-${sheet.id}`;
  const area = element("textarea", { id, rows: 2, maxlength: 5000, "aria-describedby": "om-anteckningar" });
  area.value = note(sheet.id);
  area.addEventListener("input", () => {
    setNote(sheet.id, area.value);
    written(sheet.id);
  });
  return element(
    "p",
    { class: "tray-item__note" },
    element("label", { for: id }, say("note"), unseen(` ${sheet.name}`)),
    area,
  );
};

/** The list's item for a sheet. `written` is called with its id when the note has changed. */
export const trayItem = (sheet, say, written) => {
  const box = element("input", { type: "checkbox", id: `jamfor-${sheet.id}`, "data-compare-box": sheet.id });
  const compare = element("label", { for: `jamfor-${sheet.id}` }, say("compare"), unseen(` ${sheet.name}`));
  return element(
    "li",
    { class: "tray-item", "data-record": `metoder/${sheet.id}`, "data-id": sheet.id, "data-name": sheet.name },
    element(
      "div",
      { class: "tray-item__about" },
      kindOf(sheet),
      element("h2", {}, linkTo(sheet)),
      told(sheet, "summary", "p"),
    ),
    element(
      "p",
      { class: "tray-item__actions" },
      press("up", say("up"), sheet.name, "↑"),
      press("down", say("down"), sheet.name, "↓"),
      element("span", { class: "tray-item__compare" }, box, " ", compare),
      press("remove", say("remove"), sheet.name),
    ),
    element("p", { class: "tray-item__said", role: "status" }),
    noteOn(sheet, say, written),
  );
};
