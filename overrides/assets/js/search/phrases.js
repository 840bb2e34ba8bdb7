// The words of the vocabularies, and which of them a reader has used: "ont i ryggen" is the need smärta.
import MiniSearch from "../../vendor/minisearch-7.2.0.js";
import { isAbbreviation, isGlue, stem, tokens, words as wordsOf } from "./analysis.js";

const OTHER_ENDING = 0.9; // how sure a phrase is whose words have other endings: job coach is not job coaching
const AS_IT_IS = { tokenize: (text) => text.split(" "), processTerm: (term) => term };

/**
 * How the words of a phrase are compared, by the field of the index that it stands in. In the page's language endings
 * do not matter; in the other they do, since "personal" is another word in each; and a place's name takes no ending
 * but the genitive's: Nacka is not nacke.
 */
const COMPARED = {
  own: (folded, language) => stem(folded, language),
  other: (folded) => folded,
  name: (folded) => (folded.length > 4 ? folded.replace(/s$/, "") : folded),
};

/** What is left of a phrase when it is compared: its words without those that only glue, unless it has no others. */
function kernel(phrase, field, spoken, language) {
  const all = tokens(phrase);
  const telling = all.filter((word) => !isGlue(word, spoken));
  const stems = (telling.length ? telling : all).map(({ folded }) => COMPARED[field](folded, language));
  const each = [...new Set(stems)];
  return each.length === 1 && stems.length > 1 ? [] : each; // "one to one" is not "one"
}

/** Finds the terms that a query names. Built when the data is loaded: vocabularies do not grow with the records. */
export class Phrases {
  /**
   * @param concepts the terms, each with `words` by language, its name first
   * @param language the page's
   * @param isKnown whether some record has a stem: then it is spelt as it was meant
   */
  constructor(concepts, language, isKnown) {
    this.language = language;
    this.isKnown = isKnown;
    this.phrases = [];
    this.index = new MiniSearch({ fields: Object.keys(COMPARED), ...AS_IT_IS });
    concepts.forEach(({ id, words }, concept) => {
      for (const [spoken, list] of Object.entries(words)) {
        const field = id.startsWith("places/") ? "name" : spoken === language ? "own" : "other";
        for (const said of list) this.add({ concept, said, field, stems: kernel(said, field, spoken, language) });
      }
    });
  }

  add(phrase) {
    if (!phrase.stems.length) return;
    const id = this.phrases.push(phrase) - 1;
    this.index.add({ id, [phrase.field]: phrase.stems.join(" ") });
  }

  /**
   * The terms that a query names, best first: `{concept, said, words, quality}`, where `words` are the positions of
   * the query's words that name it, and `quality` is 1 for the very words and less for words like them.
   * @param given the query's words, as `query.js` reads them
   */
  named(given) {
    const matched = new Map(); // phrase → its stems → {position, quality}
    given.forEach((word, position) => {
      for (const [typed, phrase, quality] of this.like(word)) {
        if (!matched.has(phrase)) matched.set(phrase, new Map());
        const best = matched.get(phrase);
        if (!(best.get(typed)?.quality >= quality)) best.set(typed, { position, quality });
      }
    });
    const found = new Map(); // concept → best match
    for (const [id, best] of matched) {
      const match = this.match(id, best, given);
      const other = found.get(match?.concept);
      if (match && !(other && weight(other) >= weight(match))) found.set(match.concept, match);
    }
    const all = [...found.values()].sort((one, other) => weight(other) - weight(one));
    return all.filter((match) => !all.some((other) => covers(other, match)));
  }

  /** What a phrase makes of its words that were found in a query: nothing, unless they are all there, near each other. */
  match(id, best, given) {
    const { concept, said, stems } = this.phrases[id];
    const words = [...new Set([...best.values()].map(({ position }) => position))].sort((one, other) => one - other);
    if (best.size < stems.length || words.length < stems.length || words.at(-1) - words[0] > stems.length + 2)
      return undefined;
    if (words.every((position) => given[position].isSmall) && !this.meant(given)) return undefined;
    const spelt = new Set(wordsOf(said));
    const isSame = words.every((position) => spelt.has(given[position].folded));
    const surest = Math.min(...[...best.values()].map(({ quality }) => quality));
    return { concept, said, words, quality: isSame ? surest : surest * OTHER_ENDING };
  }

  /** Small words name a term only when there is little else: "se", but not in a long question. */
  meant(given) {
    return given.length <= 2;
  }

  /** The phrases' words that a word is like: `[word, phrase, quality]`. */
  *like(word) {
    for (const field of Object.keys(COMPARED)) {
      const typed = COMPARED[field](word.folded, this.language);
      const exact = this.lookUp(typed, field, {});
      for (const hit of exact) {
        const foreign = field === "other" && isAbbreviation(this.phrases[hit.id].said);
        if (!foreign || isAbbreviation(word.written)) yield [typed, hit.id, 1];
      }
      const maySlip =
        typed.length >= 5 && !word.isSmall && field !== "other" && !this.isKnown(word.stems[this.language]);
      if (exact.length || !maySlip) continue;
      const fuzzy = typed.length >= 9 && field !== "name" ? 2 : 1;
      for (const hit of this.lookUp(typed, field, { fuzzy, prefix: word.isLast })) {
        for (const term of hit.terms) yield [term, hit.id, likeness(term, typed)];
      }
    }
  }

  lookUp(term, field, options) {
    return this.index.search(term, { fields: [field], ...AS_IT_IS, ...options });
  }
}

/** How far a word that is spelt otherwise can be trusted to be the same: a letter counts for more in a short one. */
function likeness(term, typed) {
  if (term.startsWith(typed)) return 0.7;
  return typed.length >= 8 ? 0.75 : typed.length >= 6 ? 0.6 : 0.45;
}

/** What a match counts for: the more of the query's words, and the surer, the better. */
const weight = ({ words, quality }) => words.length * quality;

/** Whether a longer phrase has taken a shorter one's words: "mother tongue" is not about mothers. */
function covers(longer, shorter) {
  return (
    longer.words.length > shorter.words.length &&
    longer.quality >= shorter.quality &&
    shorter.words.every((position) => longer.words.includes(position))
  );
}
