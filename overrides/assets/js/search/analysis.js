// Text → words as they are compared. The build uses this same file to make the index, so that the two always agree.
import { stemmer as stemSwedish } from "../../vendor/orama-stemmer-sv-3.1.18.js";
import { stemmer as stemEnglish } from "../../vendor/orama-stemmer-en-3.1.18.js";
import { GLUE, STOP_WORDS } from "./stop-words.js";

/** The words of a text in order: `{written, raw, folded}`, as they stand, in small letters, and without accents too. */
export function tokens(text) {
  const plain = text.normalize("NFC").replace(/(\p{L})\.(?=\p{L}\b)/gu, "$1"); // s.f.i. is sfi
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((written) => {
      const raw = written.toLowerCase();
      return { written, raw, folded: raw.normalize("NFKD").replace(/\p{M}/gu, "") };
    });
}

/** The words of a text, without accents. */
export const words = (text) => tokens(text).map(({ folded }) => folded);

/** Text without case, accents or punctuation: "Hälsoskola – nivå 1" becomes "halsoskola niva 1". */
export const fold = (text) => words(text).join(" ");

// The definite ending -et, which the stemmer of 2023 does not know; where it is no ending, as Snowball 3.0 has it.
const NO_ENDING = /(h|iet|uit|fab|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|ivit|kvit|xit|kom|rak|pak|stak)$/;

function swedish(word) {
  const stem = stemSwedish(word);
  const [, body] = /^(.+)et$/.exec(stem) ?? [];
  return word.replace(/s$/, "") === stem && body && /[aeiouy].*[^aeiouy]$/.test(body) && !NO_ENDING.test(body)
    ? body
    : stem;
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

/** Whether a word only glues others together. In capitals it is an abbreviation: IT is not it. */
export function isGlue({ written, raw }, language) {
  return GLUE[language].has(raw) && !isAbbreviation(written);
}

/** Whether a word says nothing by itself of what is looked for. It is asked with its accents: år is not
 * ar, for är. A number of one or two digits, such as an age, tells nothing either. */
export function isStopWord({ written, raw }, language) {
  return (STOP_WORDS[language].has(raw) && !isAbbreviation(written)) || /^\d{1,2}$/.test(raw);
}

/** Whether a word is written in capitals alone. */
export const isAbbreviation = (written) => /^\p{Lu}{2,}$/u.test(written);

/** The stems of a text's words that say something. */
export function tellingStems(text, language) {
  return tokens(text)
    .filter((word) => !isStopWord(word, language))
    .map(({ folded }) => stem(folded, language));
}
