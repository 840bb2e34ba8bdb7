// The words of the vocabularies, and which of them a reader has used: "ont i ryggen" is the need smärta.
import MiniSearch from "../../vendor/minisearch-7.2.0.js";
import { isGlue, stem, words } from "./analysis.js";

const LANGUAGES = ["sv", "en"];
const AS_IT_IS = { tokenize: (text) => text.split(" "), processTerm: (term) => term };

/** What is left of a phrase when it is compared: its stems without small words, unless it has no others. */
function kernel(phrase, language, isName) {
  const all = words(phrase);
  const telling = all.filter((word) => !isGlue(word, language));
  return (telling.length ? telling : all).map((word) => (isName ? nameStem(word) : stem(word, language)));
}

/** A place's name takes no ending but the genitive's: Nacka is not nacke. */
const nameStem = (word) => (word.length > 4 ? word.replace(/s$/, "") : word);

/** Finds the terms that a query names. Built when the data is loaded: vocabularies do not grow with the records. */
export class Phrases {
  /** @param concepts the terms, each with `words` by language, its name first; @param language the page's */
  constructor(concepts, language) {
    this.other = language === "sv" ? "en" : "sv"; // its words count only as they are spelt
    this.phrases = [];
    this.index = new MiniSearch({ fields: [...LANGUAGES, "name"], ...AS_IT_IS });
    concepts.forEach((concept, number) => {
      const isName = concept.id.startsWith("places/");
      for (const language of LANGUAGES) {
        for (const said of concept.words[language]) {
          const stems = [...new Set(kernel(said, language, isName))];
          if (!stems.length) continue;
          const id = this.phrases.push({ concept: number, said, language, stems }) - 1;
          this.index.add({ id, [isName ? "name" : language]: stems.join(" ") });
        }
      }
    });
  }

  /**
   * The terms that a query names, best first: `{concept, said, words, quality}`, where `words` are the positions of
   * the query's words that name it, and `quality` is 1 for the very words and less for words like them.
   * @param given the query's words, as `query.js` reads them
   */
  named(given) {
    const matched = new Map(); // phrase → its stems → {position, quality}
    given.forEach((word, position) => {
      for (const [stemmed, phrase, quality] of this.like(word)) {
        if (!matched.has(phrase)) matched.set(phrase, new Map());
        const best = matched.get(phrase);
        if (!(best.get(stemmed)?.quality >= quality)) best.set(stemmed, { position, quality });
      }
    });
    const found = new Map(); // concept → best match
    for (const [id, best] of matched) {
      const { concept, said, stems } = this.phrases[id];
      if (best.size < stems.length) continue;
      const positions = [...new Set([...best.values()].map((each) => each.position))].sort((a, b) => a - b);
      if (positions.length < stems.length || positions.at(-1) - positions[0] > stems.length + 2) continue;
      if (positions.every((position) => given[position].isSmall) && !this.meant(given, positions)) continue;
      const quality = Math.min(...[...best.values()].map((each) => each.quality));
      const match = { concept, said, words: positions, quality };
      const other = found.get(concept);
      if (!other || match.words.length * quality > other.words.length * other.quality) found.set(concept, match);
    }
    return [...found.values()].sort((a, b) => b.words.length * b.quality - a.words.length * a.quality);
  }

  /** Small words name a term only in capitals or when there is little else: SE, but not "se" in a long question. */
  meant(given, positions) {
    return given.length <= 2 || positions.every((position) => /^\p{Lu}{2,}$/u.test(given[position].written));
  }

  /** The phrases' stems that a word is like: `[stem, phrase, quality]`. */
  *like(word) {
    for (const language of [...LANGUAGES, "name"]) {
      const stemmed = language === "name" ? nameStem(word.folded) : word.stems[language];
      const exact = this.lookUp(stemmed, language, {});
      if (exact.length) {
        for (const hit of exact) yield [stemmed, hit.id, 1];
      } else if (stemmed.length >= 4 && !word.isSmall && language !== this.other) {
        const fuzzy = stemmed.length >= 9 && language !== "name" ? 2 : 1;
        for (const hit of this.lookUp(stemmed, language, { fuzzy, prefix: word.isLast })) {
          for (const term of hit.terms) yield [term, hit.id, likeness(term, stemmed)];
        }
      }
    }
  }

  lookUp(term, language, options) {
    return this.index.search(term, { fields: [language], ...AS_IT_IS, ...options });
  }
}

/** How far a word that is spelt otherwise can be trusted to be the same: a letter counts for more in a short one. */
function likeness(term, stemmed) {
  if (term.startsWith(stemmed)) return 0.7;
  return stemmed.length >= 8 ? 0.75 : stemmed.length >= 6 ? 0.6 : stemmed.length === 5 ? 0.45 : 0.3;
}
