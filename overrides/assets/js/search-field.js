// Suggestions under a search field: a combobox with a list, after the WAI-ARIA Authoring Practices.
import { ask } from "./search-client.js";
import { element, wordsOf } from "./words.js";

const SHOWN = 6;
const onFindPage = document.querySelector("[data-find]") !== null; // there the list itself answers as one types

class SearchField {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector("input");
    this.list = form.querySelector("[role=listbox]");
    this.status = form.querySelector("[data-search-status]");
    this.say = wordsOf(document.querySelector("form[data-search][data-words]"));
    this.asked = 0;
    this.field.setAttribute("role", "combobox");
    this.field.setAttribute("aria-autocomplete", "list");
    this.field.setAttribute("aria-expanded", "false");
    this.field.setAttribute("aria-controls", this.list.id);
    this.field.addEventListener("input", () => this.suggest());
    this.field.addEventListener("focus", () => this.field.value && this.suggest());
    this.field.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
    this.list.addEventListener("click", ({ target }) => this.follow(target.closest("[role=option]")));
  }

  async suggest() {
    const q = this.field.value.trim();
    const mine = (this.asked += 1);
    if (!q) return this.close();
    const answer = await ask({ q, chosen: {}, order: "relevans", way: "", count: SHOWN }).catch(() => undefined);
    if (mine !== this.asked || document.activeElement !== this.field) return;
    if (!answer) return this.close();
    this.show(q, answer);
  }

  show(q, { hits, others }) {
    const root = new URL("..", this.form.action).href;
    const found = [
      ...hits.map(({ id, name, what }) => ({ href: `${root}${id}/`, name, note: what })),
      ...others
        .slice(0, Math.max(0, 2 - hits.length))
        .map(({ id, name }) => ({ href: `${root}${id}/`, name, note: "" })),
    ];
    const all = `${this.form.action}?q=${encodeURIComponent(q)}`;
    const options = found.map((each, place) => this.option(place, each));
    if (found.length) options.push(this.option(found.length, { href: all, name: this.say("all", { q }), note: "" }));
    this.list.replaceChildren(...options);
    this.select(undefined);
    this.list.hidden = !options.length;
    this.field.setAttribute("aria-expanded", String(options.length > 0));
    const key = found.length === 0 ? "count-none" : found.length === 1 ? "count-one" : "count-many";
    clearTimeout(this.telling); // told once the reader has stopped typing
    this.telling = setTimeout(() => (this.status.textContent = this.say(key, { n: found.length })), 700);
  }

  option(place, { href, name, note }) {
    const option = element(
      "li",
      { id: `${this.list.id}-${place}`, role: "option", "aria-selected": "false", "data-href": href },
      name,
    );
    if (note) option.append(" ", element("span", { class: "site-search__note" }, note));
    return option;
  }

  get options() {
    return [...this.list.children];
  }

  get selected() {
    return this.options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  }

  select(place) {
    this.options.forEach((option, each) => option.setAttribute("aria-selected", String(each === place)));
    const option = this.options[place];
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const last = this.options.length - 1;
    const open = !this.list.hidden;
    if (event.key === "Tab") {
      this.close();
      return undefined;
    }
    if (event.key === "Escape" && open) this.close();
    else if (event.key === "ArrowDown" && open) this.select(this.selected >= last ? 0 : this.selected + 1);
    else if (event.key === "ArrowUp" && open) this.select(this.selected <= 0 ? last : this.selected - 1);
    else if (event.key === "ArrowDown") return this.suggest();
    else if (event.key === "Enter" && open && this.selected >= 0) this.follow(this.options[this.selected]);
    else return undefined;
    return event.preventDefault();
  }

  follow(option) {
    if (option) location.assign(option.dataset.href);
  }

  close() {
    this.asked += 1;
    this.list.hidden = true;
    this.list.replaceChildren();
    clearTimeout(this.telling);
    this.status.textContent = "";
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}

if (!onFindPage) {
  for (const form of document.querySelectorAll("form[data-search]")) new SearchField(form);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.querySelector("form[data-search] input").focus();
});
