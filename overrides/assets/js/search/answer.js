// What a reader has typed and chosen → what the page shows of it. Runs in the worker, where it keeps no typing waiting.
import { fold } from "./analysis.js";
import { Engine } from "./engine.js";
import { WISHES, fitting } from "./fit.js";
import { Options } from "./options.js";
import { nearest } from "./spelling.js";
import { staffed, staffing } from "./staffing.js";

const ORDERS = {
  namn: (records) => (one, other) => records[one].place - records[other].place,
  komplett: (records) => (one, other) => (records[other].answered ?? 0) - (records[one].answered ?? 0),
  resultat: (records) => (one, other) => Boolean(records[other].outcome) - Boolean(records[one].outcome),
};

export class Answerer {
  constructor(data) {
    this.data = data;
    this.engine = new Engine(data);
    this.options = new Options(data);
    this.everything = data.records.map((_, number) => number).filter((number) => data.records[number].kind !== "page");
    const { compare } = new Intl.Collator(data.language);
    [...this.everything]
      .sort((one, other) => compare(data.records[one].name, data.records[other].name))
      .forEach((number, place) => (data.records[number].place = place));
  }

  /**
   * The answer to a state of the page.
   * @param state `{q, chosen, order, way, roles, parties, count}`; `way` is "person" or "grupp" where a reader began there
   */
  answer(state) {
    const { records } = this.data;
    const text = state.q.trim();
    const found = text ? this.engine.search(text) : { hits: [], named: [], words: [] };
    const byRecord = new Map(found.hits.map((hit) => [hit.record, hit]));
    const pool = text
      ? found.hits.map((hit) => hit.record).filter((record) => records[record].kind !== "page")
      : this.everything;
    const chosen = this.options.chosen(state.chosen);
    const wishes = new Map([...chosen].filter(([facet]) => state.way && WISHES.includes(facet)));
    const filters = new Map([...chosen].filter(([facet]) => !wishes.has(facet)));
    const have = this.having(state);
    const isMethod = (record) => records[record].kind === "method";
    const methods = wishes.size || have.size ? pool.filter(isMethod) : pool;
    const fits = new Map(
      wishes.size ? fitting(methods, wishes, this.options, this.data).map((fit) => [fit.record, fit]) : [],
    );
    const base = wishes.size ? [...fits.keys()] : methods;
    const { left, counts } = this.options.narrowed(base, filters);
    const staff = new Map(have.size ? left.map((record) => [record, staffing(records[record], have)]) : []);
    left.sort(this.order(state.order, { text: byRecord, fits, staff }));
    return {
      total: left.length,
      methods: left.filter(isMethod).length,
      counts: this.options.told(counts, (facet) => !wishes.size || !WISHES.includes(facet)),
      hits: left.slice(0, state.count).map((record) => this.hit(record, { found, byRecord, fits, staff })),
      others: this.others(found),
      othersFirst: records[found.hits[0]?.record]?.kind === "page",
      meant: this.meant(found.named, found.words),
      words: found.words.filter((word) => !word.isSmall).map((word) => word.raw),
      spelling: text ? this.spelling(text, found) : undefined,
      help: left.length ? null : this.help(base, filters, found, pool),
    };
  }

  /** The roles and parties that the reader has, as numbers of terms. */
  having({ roles = [], parties = [] }) {
    const wanted = new Set([...roles.map((id) => `roles/${id}`), ...parties.map((id) => `actors/${id}`)]);
    return new Set(this.data.concepts.flatMap((concept, number) => (wanted.has(concept.id) ? [number] : [])));
  }

  /** How hits are put in order: as the reader asks, and by relevance where that says nothing. */
  order(order, { text, fits, staff }) {
    const { records } = this.data;
    const chain = [
      ...(order in ORDERS ? [ORDERS[order](records)] : []),
      ...(staff.size ? [(one, other) => staffed(staff.get(one), staff.get(other))] : []),
      ...(fits.size ? [(one, other) => fits.get(other).score - fits.get(one).score] : []),
      ...(text.size ? [(one, other) => text.get(other).score - text.get(one).score] : []),
      ORDERS.komplett(records),
      ORDERS.namn(records),
    ];
    return (one, other) => chain.reduce((sum, compare) => sum || compare(one, other), 0);
  }

  /** A hit as a card shows it. */
  hit(number, { found, byRecord, fits, staff }) {
    const record = this.data.records[number];
    const hit = byRecord.get(number);
    const fit = fits.get(number);
    const sought = [
      ...(hit?.why ?? []).map(({ concept }) => concept),
      ...(fit?.fits ?? []).map((option) => this.options.list[option].concept),
    ];
    const card = this.card(number, sought);
    const told = { ...card, ...this.why(record, card, hit, found.words) };
    if (fit) {
      told.fits = fit.fits.map((option) => this.optionTold(option));
      told.wider = fit.wider.map((option) => this.optionTold(option));
      told.near = fit.near.map((option) => this.optionTold(option));
      told.misses = fit.misses.map((option) => this.optionTold(option));
      told.against = record.against ?? [];
    }
    const manning = staff.get(number);
    if (manning)
      told.staff = {
        state: manning.state,
        missing: manning.missing.map((concept) => this.data.concepts[concept].name),
      };
    return told;
  }

  /** What a card shows of a record whatever was asked, but for the needs that were sought: they come first. */
  card(number, sought) {
    const { concepts, records } = this.data;
    const { id, kind, name, summary, places = [], bears = [] } = records[number];
    const of = (vocabulary) =>
      bears.map((concept) => concepts[concept]).filter((concept) => concept.id.startsWith(`${vocabulary}/`));
    const [what] = of(kind === "method" ? "kinds" : "project-phases");
    const [level] = of("documentation-levels");
    return {
      id,
      kind,
      name,
      summary,
      places,
      what: what?.name ?? "",
      icon: kind === "method" ? what?.id.split("/")[1] : "project",
      level: level?.name ?? "",
      needs: of("needs")
        .sort((one, other) => sought.includes(concepts.indexOf(other)) - sought.includes(concepts.indexOf(one)))
        .slice(0, 3)
        .map((concept) => ({ name: concept.name, address: concept.address })),
    };
  }

  /**
   * Why a record is a hit, where the card does not show it: the terms that words were taken for, and how the record
   * bears them; words in its texts; and words that are only like some in it.
   */
  why(record, card, hit, words) {
    if (!hit) return { because: [], inText: [], alike: [] };
    const { concepts } = this.data;
    const visible = fold(
      [record.name, record.summary, ...card.needs.map(({ name }) => name), ...card.places].join(" "),
    );
    const hidden = (position) => {
      const { stems } = words[position];
      return !visible.includes(stems.sv) && !visible.includes(stems.en);
    };
    const because = hit.why
      .filter((term) => term.words.some(hidden))
      .map(({ concept, words: positions, how }) => {
        const met = how === "broader" ? concepts[concepts[concept].broader] : concepts[concept];
        return { typed: typed(positions, words), name: met.name, how };
      });
    const explained = new Set(hit.why.flatMap((term) => term.words));
    const left = hit.covered.filter((position) => !explained.has(position) && hidden(position));
    const written = (positions) => [...new Set(positions.map((position) => words[position].written))];
    return {
      because,
      inText: written(left.filter((position) => hit.spelt.includes(position))),
      alike: written(left.filter((position) => !hit.spelt.includes(position))),
    };
  }

  /** The terms that a query names, each as something to narrow by where a facet has it. */
  meant(named, words) {
    const found = [];
    for (const { concept, words: positions, quality } of named) {
      const option = this.options.list.find((each) => each.concept === concept);
      const { name, address, id } = this.data.concepts[concept];
      if (quality < 0.6 || id.startsWith("source-kinds/")) continue;
      found.push({
        name,
        address,
        typed: typed(positions, words),
        ...(option && { facet: option.facet, value: option.value }),
      });
    }
    return found.sort((one, other) => this.place(one.facet) - this.place(other.facet)).slice(0, 6);
  }

  /** Where a facet stands among the page's; what is no facet stands last. */
  place(facet) {
    const place = this.data.facets.findIndex(({ name }) => name === facet);
    return place < 0 ? this.data.facets.length : place;
  }

  /** The pages of prose that have the words, best first, as far as they are worth showing. */
  others(found) {
    const best = found.hits[0]?.score ?? 0;
    return found.hits
      .filter(
        ({ record, score, share }) => this.data.records[record].kind === "page" && score > best / 4 && share > 0.5,
      )
      .slice(0, 8)
      .map(({ record }) => ({ id: this.data.records[record].id, name: this.data.records[record].name }));
  }

  optionTold(number) {
    const { facet, value, concept } = this.options.list[number];
    return { facet, value, name: concept === undefined ? value : this.data.concepts[concept].name };
  }

  /** The nearest spelling that is known, when no word of the query is. */
  spelling(text, { words, named, hits }) {
    const isKnown = words.some((word) => !word.isSmall && this.engine.index.has(word.stems[this.data.language]));
    if (isKnown || named.some(({ quality }) => quality >= 0.9)) return undefined;
    if (hits.length && words.filter((word) => !word.isSmall).length > 3) return undefined;
    const { language, concepts, records } = this.data;
    return nearest(text, [
      ...concepts.flatMap((concept) => concept.words[language]),
      ...records.map(({ name }) => name),
    ]);
  }

  /** What helps when nothing was found: how many there would be without each choice, and whether words were typed. */
  help(base, filters, { words }, pool) {
    const loosen = [...filters.keys()].map((facet) => {
      const without = new Map([...filters].filter(([each]) => each !== facet));
      const names = [...filters.get(facet)].map((number) => this.optionTold(number));
      return { facet, names, left: this.options.narrowed(base, without).left.length };
    });
    return {
      loosen: loosen.filter(({ left }) => left),
      anyText: pool.length > 0,
      anyWord: words.some((word) => !word.isSmall),
    };
  }
}

/** The reader's own words for a term, with the small words between them. */
function typed(positions, words) {
  return words
    .slice(positions[0], positions.at(-1) + 1)
    .map((word) => word.written)
    .join(" ");
}
