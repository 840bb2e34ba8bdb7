// Text → words as they are compared. The build uses this same file to make the index, so that the two always agree.
import { stemmer as stemSwedish } from "../../vendor/orama-stemmer-sv-3.1.18.js";
import { stemmer as stemEnglish } from "../../vendor/orama-stemmer-en-3.1.18.js";
import { GLUE, STOP_WORDS } from "./stop-words.js";

/** Text without case, accents or punctuation: "Hälsoskola – nivå 1" becomes "halsoskola niva 1". */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\p{L})\.(?=\p{L}\b)/gu, "$1") // s.f.i. is sfi
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of a text, folded, in order. */
export function words(text) {
  const folded = fold(text);
  return folded ? folded.split(" ") : [];
}

// The definite ending -et, which the stemmer of 2023 does not know; where it is no ending, as Snowball 3.0 has it.
const NO_ENDING = /(h|iet|uit|fab|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|ivit|kvit|xit|kom|rak|pak|stak)$/;

function swedish(word) {
  const stem = stemSwedish(word);
  const [, body] = /^(.+)ets?$/.exec(stem) ?? [];
  return word === stem && body && /[aeiouy].*[^aeiouy]$/.test(body) && !NO_ENDING.test(body) ? body : stem;
}

const STEMMERS = { sv: swedish, en: stemEnglish };
const stems = { sv: new Map(), en: new Map() };

/** A folded word without its ending. Numbers and words of three letters or fewer stand as they are. */
export function stem(word, language) {
  if (word.length < 4 || /\d/.test(word)) return word;
  const known = stems[language];
  if (!known.has(word)) known.set(word, STEMMERS[language](word));
  return known.get(word);
}

/** Whether a folded word only glues others together. */
export function isGlue(word, language) {
  return GLUE[language].has(word);
}

/** Whether a folded word says nothing by itself of what is looked for. */
export function isStopWord(word, language) {
  return STOP_WORDS[language].has(word);
}
