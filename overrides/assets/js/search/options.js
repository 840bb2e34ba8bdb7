// The options of the facets, which records have them, and how many records each would leave.

/** Every option of every facet, and for each record the numbers of those that it has. */
export class Options {
  /** @param data what the build wrote: facets, concepts and records */
  constructor({ facets, concepts, records }) {
    this.list = []; // option number → {facet, value, concept?}
    this.numbers = new Map(); // "behov=smarta" → option number
    const byConcept = new Map();
    for (const facet of facets) {
      for (const value of facet.values ?? []) this.add(facet.name, value);
      concepts.forEach((concept, number) => {
        const [vocabulary, identity] = concept.id.split("/");
        if (
          vocabulary !== facet.vocabulary ||
          (facet.top !== undefined && facet.top !== (concept.broader === undefined))
        )
          return;
        byConcept.set(number, this.add(facet.name, identity, number));
      });
    }
    this.of = records.map((record) => {
      const found = new Set(this.computed(record));
      for (let concept of record.bears ?? []) {
        for (; concept !== undefined; concept = concepts[concept].broader) {
          if (byConcept.has(concept)) found.add(byConcept.get(concept));
        }
      }
      return [...found];
    });
  }

  add(facet, value, concept) {
    const number = this.list.push({ facet, value, concept }) - 1;
    this.numbers.set(`${facet}=${value}`, number);
    return number;
  }

  /** The options that follow from the record itself and not from a term. */
  computed({ kind, answered, outcome }) {
    if (kind === "page") return [];
    const given = [
      ["visa", kind === "method" ? "metoder" : "projekt"],
      ["resultat", outcome ? "ja" : "nej"],
    ];
    if (kind === "method") given.push(["komplett", answered >= 8 ? "8-10" : answered >= 5 ? "5-7" : "0-4"]);
    return given.map(([facet, value]) => this.numbers.get(`${facet}=${value}`));
  }

  /** What a reader has chosen, as the numbers of options by facet. What is no option is left out. */
  chosen(values) {
    const found = new Map();
    for (const [facet, list] of Object.entries(values)) {
      const numbers = list
        .map((value) => this.numbers.get(`${facet}=${value}`))
        .filter((number) => number !== undefined);
      if (numbers.length) found.set(facet, new Set(numbers));
    }
    return found;
  }

  /**
   * The records that have one chosen option of each facet, and for every option how many it would leave: choosing a
   * second option of a facet adds records, so an option's own facet does not hold back its count.
   */
  narrowed(records, chosen) {
    const counts = new Uint32Array(this.list.length);
    const left = [];
    for (const record of records) {
      const failed = [];
      for (const [facet, numbers] of chosen) {
        if (!this.of[record].some((number) => numbers.has(number))) failed.push(facet);
        if (failed.length > 1) break;
      }
      if (failed.length > 1) continue;
      if (!failed.length) left.push(record);
      for (const number of this.of[record]) {
        if (!failed.length || this.list[number].facet === failed[0]) counts[number] += 1;
      }
    }
    return { left, counts };
  }

  /** The counts of some facets as the page reads them: by facet and value, without zeros. */
  told(counts, isTold) {
    const told = {};
    this.list.forEach(({ facet, value }, number) => {
      if (!isTold(facet)) return;
      told[facet] ??= {};
      if (counts[number]) told[facet][value] = counts[number];
    });
    return told;
  }
}
