// A list of options below a field: a combobox, after the WAI-ARIA Authoring Practices. What stands in the list and what
// it leads to is its owner's to say.
import { element } from "./words.js";

export class Listbox {
  /**
   * @param field the field, which becomes a combobox
   * @param list the empty list below it
   * @param owner `{suggest, take, close}`: fill the list, take an option, leave the list
   */
  constructor(field, list, owner) {
    this.field = field;
    this.list = list;
    this.owner = owner;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);
    field.addEventListener("input", () => owner.suggest());
    field.addEventListener("keydown", (event) => this.key(event));
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
    list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) owner.take(option);
    });
  }

  /** Show some options, each `{data, inside}`: what the owner wants to know of it, and what it shows. None closes. */
  show(options) {
    const made = options.map(({ data, inside }, place) => {
      const option = element("li", { id: `${this.list.id}-${place}`, role: "option" }, ...inside);
      Object.assign(option.dataset, data);
      return option;
    });
    this.list.replaceChildren(...made);
    this.list.hidden = !made.length;
    this.field.setAttribute("aria-expanded", String(made.length > 0));
    this.select(-1);
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
    if (event.key === "Tab") return this.owner.close();
    if (event.key === "ArrowDown" && open) this.select(this.selected >= last ? 0 : this.selected + 1);
    else if (event.key === "ArrowUp" && open) this.select(this.selected <= 0 ? last : this.selected - 1);
    else if (event.key === "ArrowDown") this.owner.suggest();
    else if (event.key === "Enter" && open && this.selected >= 0) this.owner.take(this.options[this.selected]);
    else if (event.key === "Escape" && open) this.owner.close();
    else return undefined;
    return event.preventDefault();
  }
}
