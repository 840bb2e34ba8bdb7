// The sheets of methods: what the build has written of each, fetched when a page needs it.
import { element } from "./words.js";

const asked = new Map();

const fetched = async (id) => {
  try {
    const answer = await fetch(new URL(`../jamfor/${id}.json`, document.baseURI));
    if (!answer.ok) throw new Error(answer.statusText);
    return { id, ...(await answer.json()) };
  } catch {
    asked.delete(id); // so that it can be tried again
    return { id, failed: true };
  }
};

/** A method's sheet, or `{id, failed: true}` where it could not be fetched. */
export const sheetOf = (id) => {
  if (!asked.has(id)) asked.set(id, fetched(id));
  return asked.get(id);
};

/** HTML of the build's own making, as nodes. Nothing that a reader or an address says may come here. */
export const drawn = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
};

/** A text of a sheet, with its language said where it is not the page's. */
export const told = (sheet, part, tag = "span") => {
  const language = sheet.languages[part];
  return element(tag, { lang: language === document.documentElement.lang ? null : language }, sheet[part]);
};

/** The whole address of a method's page, on whatever host and under whatever path the site is read. */
export const addressOf = (sheet) => new URL(sheet.address, document.baseURI).href;

/** A sheet's name, leading to the method's page. */
export const linkTo = (sheet) => element("a", { href: sheet.address }, told(sheet, "name"));

/** What kind of method it is, with its drawing. */
export const kindOf = (sheet) => {
  const kind = told(sheet, "kind");
  kind.textContent = kind.textContent.charAt(0).toUpperCase() + kind.textContent.slice(1);
  return element("p", { class: "card__kind" }, drawn(sheet.icon), kind);
};

/** What could not be fetched, in words, with links to the methods' own pages. */
export const failures = (failed, names, say, again) => {
  const links = failed.map(({ id }) => element("li", {}, element("a", { href: `../metoder/${id}/` }, names.get(id))));
  const button = element("button", { type: "button", class: "press" }, say("again"));
  button.addEventListener("click", again);
  return element(
    "div",
    { class: "choosing__failed" },
    element("p", {}, say("failed")),
    element("ul", {}, ...links),
    button,
  );
};
