// Word → what it is worth in each record that has it, or a word like it.
import { FIELDS, unpacked } from "./index-file.js";
import { FIELD, FURTHER_FIELD, LIKE, PART, RARER } from "./weights.js";

const OTHER = { sv: "en", en: "sv" };
const OWN_FIELDS = FIELDS.filter((field) => field !== "other"); // those in the page's language
const COMPOUNDS = 60; // how many longer words a word is looked for in, the nearest first
const AS_IT_IS = { tokenize: (text) => [text], processTerm: (term) => term };

export class Index {
  /** @param file the index as the build wrote it */
  constructor(file, language) {
    this.language = language;
    Object.assign(this, unpacked(file)); // `index`, and `terms`: every word in it
  }

  /**
   * What a word of a query is worth in each record: 1 in a name, less in a text, less again where one is only like it.
   * With it, whether the record has the word itself, perhaps with more letters behind it: `{score, isSpelt}`.
   */
  like(word) {
    const own = word.stems[this.language];
    const found = new Map();
    const add = (scores, factor, isSpelt) => {
      for (const [record, each] of scores) {
        const score = each * factor;
        const other = found.get(record);
        if (!(other?.score >= score)) found.set(record, { score, isSpelt: isSpelt || other?.isSpelt === true });
      }
    };
    add(this.look(own), 1, true);
    add(this.look(word.stems[OTHER[this.language]], { fields: ["other"] }), 1, true);
    const isKnown = found.size > 0;
    if (own.length >= 3) add(this.look(own, { prefix: true }), LIKE.prefix, true);
    if (own.length < 4) return found;
    const longer = this.terms.filter(
      (term) => term.length > own.length && (own.length >= 5 ? term.includes(own) : term.endsWith(own)),
    );
    longer.sort((one, other) => one.length - other.length);
    if (longer.length) add(this.look({ combineWith: "OR", queries: longer.slice(0, COMPOUNDS) }), LIKE.compound);
    if (isKnown) return found;
    const slip = own.length >= 8 ? 2 : 1;
    const slips = this.look(own, { fuzzy: slip, prefix: word.isLast, fields: FIELDS });
    add(slips, LIKE.fuzzy);
    add(this.parts(own), slips.size ? LIKE.parts : 1); // a slip of the pen is likelier than a compound nobody knows
    if (!found.size) add(this.akin(own), LIKE.akin);
    return found;
  }

  /** Whether some record has a stem. */
  has(own) {
    this.known ??= new Set(this.terms);
    return this.known.has(own);
  }

  /** The records that have all of some words. */
  all(stems) {
    return stems.length ? this.look({ combineWith: "AND", queries: stems }) : new Map();
  }

  /** The index's own answer, each record valued by the fields that have the word. */
  look(query, options) {
    const hits = this.index.search(query, { ...AS_IT_IS, boost: FIELD, fields: OWN_FIELDS, ...options });
    const most = hits[0]?.score;
    return new Map(hits.map(({ id, score, match }) => [id, worthOf(match) + RARER * (score / most)]));
  }

  /** A word that no record has, cut into two that some have: språkträning into språk and träning. */
  parts(own) {
    const shorter = this.terms.filter((term) => term.length >= 3 && term.length < own.length);
    const firsts = shorter.filter((term) => own.startsWith(term));
    const heads = shorter.filter((term) => own.endsWith(term));
    const longest = (terms) =>
      terms.reduce((one, other) => (other.length >= 4 && other.length > one.length ? other : one), "");
    const [first, head] = tightest(own, firsts, heads) ?? [longest(firsts), longest(heads)];
    const found = new Map();
    const add = (part, share) => {
      for (const [record, score] of this.look(part)) found.set(record, (found.get(record) ?? 0) + score * share);
    };
    if (first) add(first, PART.first);
    if (head) add(head, PART.head);
    return found;
  }

  /** The records with a word that begins as this one, informationsträff for infomöte, or that ends as it. */
  akin(own) {
    const longest = (shared) => {
      for (let length = Math.min(own.length - 1, 8); length >= 4; length -= 1) {
        const queries = this.terms.filter((term) => shared(term, length));
        if (queries.length) return this.look({ combineWith: "OR", queries });
      }
      return new Map();
    };
    const found = longest((term, length) => term.startsWith(own.slice(0, length)));
    for (const [record, score] of longest((term, length) => length > 4 && term.endsWith(own.slice(-length)))) {
      found.set(record, (found.get(record) ?? 0) + score);
    }
    return found;
  }
}

/** The two words that make up a compound, with at most two letters to bind them: arbet-s-plats. */
function tightest(own, firsts, heads) {
  let best;
  let least = 3;
  for (const first of firsts) {
    for (const head of heads) {
      const bound = own.length - first.length - head.length;
      if (bound >= 0 && bound < least) [best, least] = [[first, head], bound];
    }
  }
  return best;
}

/** What it is worth that some words stand in some fields: the best of the fields, and a little for each further one. */
function worthOf(match) {
  const seen = new Set();
  let [best, all] = [0, 0];
  for (const word in match) {
    for (const field of match[word]) {
      if (seen.has(field)) continue;
      seen.add(field);
      best = Math.max(best, FIELD[field]);
      all += FIELD[field];
    }
  }
  return best + FURTHER_FIELD * (all - best);
}
