// What a reader has typed → its words, each as the index knows words.
import { fold, isStopWord, stem } from "./analysis.js";

/**
 * The words of a query, in order: `{written, folded, stems, isSmall, isLast}`.
 * Small words are kept, since a term's name may have one in it; they search for nothing by themselves.
 */
export function read(text, language) {
  const written = text.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{N}.\-:]*/gu) ?? [];
  const found = written.flatMap((each) => fold(each).split(" ").filter(Boolean).map((folded) => ({ written: each, folded })));
  return found.slice(0, 40).map(({ written, folded }, position) => ({
    written,
    folded,
    stems: { sv: stem(folded, "sv"), en: stem(folded, "en") },
    isSmall: isStopWord(folded, language),
    isLast: position === found.length - 1,
  }));
}
