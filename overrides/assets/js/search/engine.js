// Query → records in order, with why. The index finds the words; the vocabularies say what a reader means by them.
import { stem, tellingStems, words } from "./analysis.js";
import { Bearing } from "./bearing.js";
import { Index } from "./index.js";
import { Phrases } from "./phrases.js";
import { read } from "./query.js";
import { ANSWERED, BOTH, COVERED, LEAST, NAMED, NEAR, PROJECT, RAREST } from "./weights.js";

/**
 * Finds the records of one language.
 *
 *     new Engine(data).search("ont i ryggen").hits[0] // {record: 17, score: 2.1, why: […], covered: [0, 2], share: 1}
 *
 * What a page shows of a hit is not its business: see answer.js.
 */
export class Engine {
  /** @param data what the build wrote: language, concepts, records and index */
  constructor({ language, concepts, records, index }) {
    this.language = language;
    this.records = records;
    this.concepts = concepts;
    this.index = new Index(index, language);
    this.phrases = new Phrases(concepts, language, (word) => this.index.has(word));
    this.bearing = new Bearing(concepts, records);
    this.names = [];
  }

  /**
   * The records that answer a query, best first, with the terms that it names and its words.
   * A hit's `why` are the terms through which it was found, `covered` the positions of the words that it answers to,
   * `spelt` of those that stand in it as they were typed, and `share` how much of what the query says is covered.
   */
  search(text) {
    const given = read(text, this.language);
    const named = this.phrases.named(given);
    const worth = this.worth(given, named);
    const weights = worth.map(({ size }) => (size ? Math.min(RAREST, Math.log(1 + this.records.length / size)) : 0));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const typed = new Set(given.map(({ stems }) => stems[this.language]));
    const hits = [...totals(worth, weights)].map(([record, { score, covered }]) => ({
      record,
      share: covered / whole,
      score: score * this.factor(record, covered / whole, typed),
    }));
    hits.sort((one, other) => other.score - one.score || one.record - other.record);
    const least = (hits[0]?.score ?? 0) * LEAST;
    return {
      hits: hits.filter(({ score }) => score >= least).map((hit) => ({ ...hit, ...reasons(hit.record, worth) })),
      named,
      words: given,
    };
  }

  /** By the word's position, then by record: what a word is worth there by itself and through a term, and which term. */
  worth(given, named) {
    const found = given.map(() => new Map());
    const onlySmall = given.every((word) => word.isSmall);
    given.forEach((word, position) => {
      if (word.isSmall && !onlySmall) return;
      for (const [record, { score, isSpelt }] of this.index.like(word)) {
        found[position].set(record, { inWords: score, inTerms: 0, isSpelt });
      }
    });
    for (const term of named) {
      for (const [record, { score, how }] of this.termScores(term)) {
        for (const position of term.words) {
          const best = found[position].get(record) ?? { inWords: 0, inTerms: 0 };
          if (score > best.inTerms) found[position].set(record, { ...best, inTerms: score, why: { ...term, how } });
        }
      }
    }
    return found;
  }

  /** What a record's score is multiplied by, for how much of the query it answers to and for what it is. */
  factor(record, share, typed) {
    const { kind, answered = 0 } = this.records[record];
    const covered = COVERED.least + (1 - COVERED.least) * share ** COVERED.power;
    const isNamed = this.nameOf(record).every((each) => typed.has(each));
    return covered * (isNamed ? NAMED : 1) * (kind === "project" ? PROJECT : 1) * (1 + ANSWERED * answered);
  }

  /** The stems of a record's name. */
  nameOf(record) {
    this.names[record] ??= words(this.records[record].name).map((word) => stem(word, this.language));
    return this.names[record];
  }

  /** What a term that the reader named is worth in each record: most where the record bears it. */
  termScores({ concept, quality }) {
    const found = this.bearing.scores(concept);
    for (const [record, told] of this.told(concept)) {
      const score = told * NEAR.told * this.bearing.worth(concept);
      if (!(found.get(record)?.score >= score)) found.set(record, { score, how: "told" });
    }
    for (const [record, { score, how }] of found) found.set(record, { score: score * quality, how });
    return found;
  }

  /** The records whose words tell of a term, under its name or, for a word of the glossary, under its other names. */
  told(concept) {
    const { id, words: said } = this.concepts[concept];
    const names = said[this.language].slice(0, id.startsWith("glossary/") ? 6 : 1);
    const found = new Map();
    for (const name of names) {
      for (const [record, score] of this.index.all(tellingStems(name, this.language))) {
        found.set(record, Math.max(score, found.get(record) ?? 0));
      }
    }
    return found;
  }
}

/** By record: what its words are worth together, and how much of the query they are. */
function totals(worth, weights) {
  const found = new Map();
  worth.forEach((records, position) => {
    for (const [record, { inWords, inTerms }] of records) {
      const total = found.get(record) ?? { score: 0, covered: 0 };
      total.score += (Math.max(inWords, inTerms) + BOTH * Math.min(inWords, inTerms)) * weights[position];
      total.covered += weights[position];
      found.set(record, total);
    }
  });
  return found;
}

/**
 * Through which terms a record was found, and how it bears them; the positions of the words that it answers to, and of
 * those among them that stand in it as they were typed.
 */
function reasons(record, worth) {
  const covered = worth.flatMap((found, position) => (found.has(record) ? [position] : []));
  const why = covered.map((position) => worth[position].get(record).why).filter(Boolean);
  const spelt = covered.filter((position) => worth[position].get(record).isSpelt);
  return { why: [...new Map(why.map((each) => [each.concept, each])).values()], covered, spelt };
}
