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
    const methods = (list) => list.filter((record) => records[record].kind === "method");
    const { left, counts } = this.options.narrowed(wishes.size || have.size ? methods(pool) : pool, filters);
    const fits = new Map(
      wishes.size ? fitting(left, wishes, this.options, this.data).map((fit) => [fit.record, fit]) : [],
    );
    const staff = new Map(have.size ? left.map((record) => [record, staffing(records[record], have)]) : []);
    const shown = wishes.size ? [...fits.keys()] : have.size ? [...staff.keys()] : left;
    shown.sort(this.order(state.order, { text: byRecord, fits, staff }));
    return {
      total: shown.length,
      methods: methods(shown).length,
      counts: wishes.size ? this.wishCounts(left, shown) : this.options.told(counts),
      hits: shown.slice(0, state.count).map((record) => this.hit(record, { found, byRecord, fits, staff })),
      others: this.others(found),
      othersFirst: records[found.hits[0]?.record]?.kind === "page",
      meant: this.meant(found.named, found.words),
      words: found.words.filter((word) => !word.isSmall).map((word) => word.raw),
      help: shown.length ? null : this.help(text, pool, chosen),
    };
  }

  /** Where facets are wishes, one more adds methods; the other facets narrow what is shown. */
  wishCounts(methods, shown) {
    const wished = this.options.told(this.options.narrowed(methods, new Map()).counts);
    const narrowing = this.options.told(this.options.narrowed(shown, new Map()).counts);
    return { ...narrowing, ...Object.fromEntries(WISHES.map((facet) => [facet, wished[facet]])) };
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
    const told = { ...this.card(number), ...this.why(record, byRecord.get(number), found.words) };
    const fit = fits.get(number);
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

  card(number) {
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
        .slice(0, 3)
        .map((concept) => ({ name: concept.name, address: concept.address })),
    };
  }

  /** Why a record is a hit, where that cannot be seen: the terms that words were taken for, and words in its texts. */
  why(record, hit, words) {
    if (!hit) return { because: [], inText: [] };
    const visible = fold(`${record.name} ${record.summary}`);
    const hidden = (position) => {
      const { stems } = words[position];
      return !visible.includes(stems.sv) && !visible.includes(stems.en);
    };
    const { concepts } = this.data;
    const because = hit.why
      .filter((term) => term.words.some(hidden))
      .map((term) => ({ typed: typed(term.words, words), name: concepts[term.concept].name }))
      .filter(({ typed, name }) => fold(typed) !== fold(name));
    const explained = new Set(hit.why.flatMap((term) => term.words));
    const inText = hit.covered
      .filter((position) => !explained.has(position) && hidden(position))
      .map((position) => words[position].written);
    return { because, inText };
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

  /** What helps when nothing was found: the nearest spelling, and how many there would be without each choice. */
  help(text, pool, chosen) {
    const loosen = [...chosen.keys()].map((facet) => {
      const without = new Map([...chosen].filter(([each]) => each !== facet));
      return {
        facet,
        names: [...chosen.get(facet)].map((number) => this.optionTold(number)),
        left: this.options.narrowed(pool, without).left.length,
      };
    });
    const { language, concepts, records } = this.data;
    const known = [...concepts.flatMap((concept) => concept.words[language]), ...records.map((record) => record.name)];
    return {
      spelling: text && !pool.length ? nearest(text, known) : undefined,
      loosen: loosen.filter(({ left }) => left),
      anyText: pool.length > 0,
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
