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
    const known = new Set(this.index.terms);
    this.phrases = new Phrases(concepts, language, (word) => known.has(word));
    this.bearing = new Bearing(concepts, records);
  }

  /**
   * The records that answer a query, best first, with the terms that it names and its words.
   * A hit's `why` are the terms through which it was found, `covered` the positions of the words that it answers to,
   * and `share` how much of what the query says that is.
   */
  search(text) {
    const given = read(text, this.language);
    const named = this.phrases.named(given);
    const scores = this.scores(given, named);
    const weights = given.map((_, position) => this.weight(scores, position));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const hits = [...scores].map(([record, best]) => this.hit(record, best, given, weights, whole));
    hits.sort((one, other) => other.score - one.score || one.record - other.record);
    const least = (hits[0]?.score ?? 0) * LEAST;
    return { hits: hits.filter(({ score }) => score >= least), named, words: given };
  }

  /** By record, then by the word's position: what a word is worth there, and the term through which, if any. */
  scores(given, named) {
    const scores = new Map();
    const at = (record, position) => {
      if (!scores.has(record)) scores.set(record, new Map());
      const best = scores.get(record);
      if (!best.has(position)) best.set(position, { inWords: 0, inTerms: 0 });
      return best.get(position);
    };
    const onlySmall = given.every((word) => word.isSmall);
    given.forEach((word, position) => {
      if (word.isSmall && !onlySmall) return;
      for (const [record, score] of this.index.like(word)) at(record, position).inWords = score;
    });
    for (const term of named) {
      for (const [record, score] of this.termScores(term)) {
        for (const position of term.words) {
          const best = at(record, position);
          if (score > best.inTerms) Object.assign(best, { inTerms: score, why: term });
        }
      }
    }
    return scores;
  }

  /** How telling a word is: rare ones say more. A word that no record has is worth nothing to any of them. */
  weight(scores, position) {
    let bearing = 0;
    for (const best of scores.values()) if (best.has(position)) bearing += 1;
    return bearing ? Math.min(RAREST, Math.log(1 + this.records.length / bearing)) : 0;
  }

  hit(record, best, given, weights, whole) {
    let score = 0;
    let covered = 0;
    const why = new Set();
    for (const [position, each] of best) {
      const { inWords, inTerms } = each;
      score += (Math.max(inWords, inTerms) + BOTH * Math.min(inWords, inTerms)) * weights[position];
      covered += weights[position];
      if (each.why) why.add(each.why);
    }
    const share = covered / whole;
    const { kind, answered = 0 } = this.records[record];
    score *= COVERED.least + (1 - COVERED.least) * share ** COVERED.power;
    score *= (this.isNamed(record, given) ? NAMED : 1) * (kind === "project" ? PROJECT : 1) * (1 + ANSWERED * answered);
    return { record, score, why: [...why], covered: [...best.keys()], share };
  }

  /** Whether a query has every word of a record's name. */
  isNamed(record, given) {
    const name = words(this.records[record].name).map((word) => stem(word, this.language));
    return name.every((each) => given.some(({ stems }) => stems[this.language] === each));
  }

  /** What a term that the reader named is worth in each record: most where the record bears it. */
  termScores({ concept, quality }) {
    const found = this.bearing.scores(concept);
    const worth = this.bearing.worth(concept);
    for (const [record, score] of this.told(concept)) {
      if (!(found.get(record) >= score * NEAR.told * worth)) found.set(record, score * NEAR.told * worth);
    }
    for (const [record, score] of found) found.set(record, score * quality);
    return found;
  }

  /** The records whose words tell of a term, under its name or, for a word of the glossary, under its other names. */
  told(concept) {
    const { id, words: said } = this.concepts[concept];
    const names = said[this.language].slice(0, id.startsWith("glossary/") ? 6 : 1);
    const found = new Map();
    for (const name of names) {
      for (const [record, score] of this.index.all(tellingStems(name, this.language))) {
        if (!(found.get(record) >= score)) found.set(record, score);
      }
    }
    return found;
  }
}
