// Suggestions under a search field.
import { Listbox } from "./listbox.js";
import { ask } from "./search-client.js";
import { element, wordsOf } from "./words.js";

const SHOWN = 6;
const onFindPage = document.querySelector("[data-find]") !== null; // there the list itself answers as one types

class SearchField {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector("input");
    this.list = new Listbox(this.field, form.querySelector("[role=listbox]"), this);
    this.status = form.querySelector("[data-search-status]");
    this.say = wordsOf(document.querySelector("form[data-search][data-words]"));
    this.asked = 0;
    this.field.addEventListener("focus", () => this.field.value && this.suggest());
    form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || this.close());
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
    const pages = others.slice(0, Math.max(0, 2 - hits.length)).map(({ id, name }) => ({ id, name, what: "" }));
    const found = [...hits, ...pages].map(({ id, name, what }) => ({
      data: { href: `${root}${id}/` },
      inside: what ? [name, " ", element("span", { class: "site-search__note" }, what)] : [name],
    }));
    const all = { data: { href: `${this.form.action}?q=${encodeURIComponent(q)}` }, inside: [this.say("all", { q })] };
    this.list.show(found.length ? [...found, all] : []);
    const key = found.length === 0 ? "count-none" : found.length === 1 ? "count-one" : "count-many";
    clearTimeout(this.telling); // told once the reader has stopped typing
    this.telling = setTimeout(() => (this.status.textContent = this.say(key, { n: found.length })), 700);
  }

  take(option) {
    location.assign(option.dataset.href);
  }

  close() {
    this.asked += 1;
    this.list.show([]);
    clearTimeout(this.telling);
    this.status.textContent = "";
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
