// One record, by its name or what it is about. The list has the best few answers of the search, so that it is as short
// among ten thousand records as among fifty.
import { Listbox } from "./listbox.js";
import { ask } from "./search-client.js";
import { element, unseen } from "./words.js";

const SHOWN = 8;
const KINDS = { metod: "metoder", projekt: "projekt" };

export class Picker {
  /**
   * @param place the element around the field and its list
   * @param picked called with the id of the record that the reader takes
   */
  constructor(place, say, picked) {
    this.kind = place.dataset.pick;
    this.field = place.querySelector("input");
    this.status = place.parentElement.querySelector("[role=status]");
    this.say = say;
    this.picked = picked;
    this.name = "";
    this.asked = 0;
    this.list = new Listbox(this.field, place.querySelector("[role=listbox]"), this);
    this.field.addEventListener("blur", () => this.close());
    this.field.addEventListener("keydown", (event) => this.takeFirst(event));
  }

  /** What is chosen is called this. A name that is being typed is left alone. */
  showName(name) {
    this.name = name;
    if (document.activeElement !== this.field || !this.list.options.length) this.field.value = name;
  }

  async suggest() {
    const q = this.field.value.trim();
    const mine = (this.asked += 1);
    if (!q) return this.show([]);
    const chosen = { visa: [KINDS[this.kind]] };
    const answer = await ask({ q, chosen, order: "relevans", way: "", count: SHOWN }).catch(() => undefined);
    if (mine !== this.asked || document.activeElement !== this.field) return undefined;
    this.show(answer?.hits ?? []);
    const n = answer?.hits.length;
    if (!answer) this.status.textContent = this.say("search-failed");
    else this.status.textContent = this.say(`suggestions-${n === 0 ? "none" : n === 1 ? "one" : "many"}`, { n });
    return undefined;
  }

  show(hits) {
    this.list.show(
      hits.map(({ id, name, what }) => ({
        data: { id: id.split("/")[1], name },
        inside: what ? [name, unseen(","), " ", element("span", { class: "site-search__note" }, what)] : [name],
      })),
    );
    this.status.textContent = "";
  }

  /** Enter takes the best answer where none is selected. */
  takeFirst(event) {
    if (event.key !== "Enter" || event.defaultPrevented || !this.list.options.length) return;
    event.preventDefault();
    this.take(this.list.options[0]);
  }

  take(option) {
    this.name = option.dataset.name;
    this.close();
    this.picked(option.dataset.id);
  }

  close() {
    this.asked += 1;
    this.show([]);
    this.field.value = this.name; // what is typed but not taken is not chosen
  }
}
