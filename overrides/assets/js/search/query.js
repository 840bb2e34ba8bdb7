// What a reader has typed → its words, each as the index knows words.
import { isStopWord, stem, tokens } from "./analysis.js";

const MOST = 40; // words of a query that are read

/**
 * The words of a query, in order: `{written, raw, folded, stems, isSmall, isLast}`.
 * Small words are kept, since a term's name may have one in it; they search for nothing by themselves.
 */
export function read(text, language) {
  const shouted = text === text.toUpperCase(); // then capitals say nothing
  const found = tokens(text);
  return found.slice(0, MOST).map((word, position) => ({
    ...word,
    stems: { sv: stem(word.folded, "sv"), en: stem(word.folded, "en") },
    isSmall: word.raw.length === 1 || isStopWord(shouted ? { ...word, written: word.raw } : word, language),
    isLast: position === found.length - 1,
  }));
}
