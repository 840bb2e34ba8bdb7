// A hit as a card: the very card of the lists, filled from the answer, with why it is a hit.
import { fold, stem } from "./search/analysis.js";
import { element } from "./words.js";

const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A text with the searched words marked, also where they are part of a longer word. */
export function marked(text, searched, language) {
  const stems = searched.map((word) => stem(fold(word), language)).filter((each) => each.length > 3);
  const isHit = (word) => searched.includes(word.toLowerCase()) || stems.some((each) => fold(word).includes(each));
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece, place) => (place % 2 && isHit(piece) ? element("mark", {}, piece) : piece));
}

/** Makes cards. `page` is the find page's root, with its templates and words. */
export class Cards {
  constructor(page, say) {
    this.template = page.querySelector("template[data-card]");
    this.icons = new Map([...page.querySelectorAll("template[data-icon]")].map((each) => [each.dataset.icon, each]));
    this.say = say;
    this.root = page.dataset.root ?? "../"; // where the addresses of records begin
    this.language = document.documentElement.lang;
  }

  /** @param hit one of the answer's hits; @param searched the answer's words */
  card(hit, searched) {
    const card = this.template.content.firstElementChild.cloneNode(true);
    const part = (name) => card.querySelector(`.card__${name}`);
    card.dataset.record = hit.id;
    part("kind").replaceChildren(
      this.icons.get(hit.icon)?.content.cloneNode(true) ?? "",
      element("span", {}, capital(hit.what)),
    );
    const link = part("name").querySelector("a");
    link.href = `${this.root}${hit.id}/`;
    link.replaceChildren(...marked(hit.name, searched, this.language));
    part("summary").replaceChildren(...marked(hit.summary, searched, this.language));
    const facts = part("facts");
    if (hit.needs.length) facts.before(this.needs(hit.needs));
    facts.replaceChildren(...this.facts(hit));
    facts.before(...this.reasons(hit));
    const tray = card.querySelector("[data-tray]");
    if (tray && hit.kind === "method") {
      tray.dataset.tray = hit.id.split("/")[1];
      tray.dataset.name = hit.name;
    } else {
      tray?.remove();
    }
    return card;
  }

  needs(needs) {
    const chips = needs.flatMap(({ name, address }) => {
      const chip = element("a", { class: "chip", href: `${this.root}${address}` }, name);
      return [" ", chip];
    });
    return element(
      "p",
      { class: "card__fits" },
      element("span", { class: "card__label" }, this.say("needs")),
      ...chips,
    );
  }

  facts({ kind, places, level }) {
    const where = places.length
      ? [this.say(kind === "method" ? "tried-in" : "in-place", { places: places.join(", ") })]
      : [];
    return [...where, ...(level ? [level] : [])].map((fact) => element("span", {}, fact));
  }

  /** Why the record is among the hits, how it fits, what speaks against it, and whom it lacks; in words. */
  reasons(hit) {
    const said = [];
    const say = (kind, key, values) =>
      said.push(
        element(
          "p",
          { class: `card__why card__why--${kind}` },
          element("strong", {}, this.say(`${key}-label`)),
          " ",
          this.say(key, values),
        ),
      );
    const names = (list) => list.map(({ name }) => name).join(", ");
    const because = hit.because.map(({ typed, name, how }) => this.say(`because-${how}`, { typed, name }));
    if (because.length) say("because", "because", { what: because.join("; ") });
    if (hit.inText.length) say("because", "in-text", { what: hit.inText.join(", ") });
    if (hit.alike.length) say("because", "alike", { what: hit.alike.join(", ") });
    if (hit.fits) {
      const fits = this.fits(hit);
      if (fits) say("for", "fits", { what: fits });
      const against = this.against(hit, names);
      if (against.length) say("against", "against", { what: against.join(" ") });
    }
    if (hit.staff?.state === "full") say("for", "staff-full", {});
    if (hit.staff?.state === "part") say("against", "staff-part", { what: hit.staff.missing.join(", ") });
    if (hit.staff?.state === "unknown") say("against", "staff-unknown", {});
    return said;
  }

  fits({ fits, wider, near }) {
    const by = (facet) => fits.filter((each) => each.facet === facet).map(({ name }) => name);
    const parts = ["behov", "malgrupp", "fas", "form", "kommun", "lan"]
      .filter((facet) => by(facet).length)
      .map((facet) => this.say(`fits-${facet}`, { what: by(facet).join(", ") }));
    if (wider.length) parts.unshift(this.say("fits-wider", { what: wider.map(({ name }) => name).join(", ") }));
    if (near.length) parts.push(this.say("fits-near", { what: near.map(({ name }) => name).join(", ") }));
    return capital(parts.join("; "));
  }

  against({ misses, near, against }, names) {
    const by = (...facets) => misses.filter((each) => facets.includes(each.facet));
    const found = [];
    const missed = by("behov", "malgrupp", "fas", "form");
    if (missed.length) found.push(this.say("misses", { what: names(missed) }));
    const untried = [...by("kommun", "lan"), ...near];
    if (untried.length) found.push(this.say("misses-kommun", { what: names(untried) }));
    return [...found, ...against.map((code) => this.say(`against-${code}`))];
  }
}
