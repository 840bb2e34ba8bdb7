// The nearest known word, for who has searched in vain.
import { words } from "./analysis.js";

/** How many letters must be changed, added, left out or swapped with the next; `limit` + 1 when it is more than `limit`. */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(change, last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[other.length];
}

/** The phrase of the catalogue that is nearest to what was typed, or nothing when none is near. */
export function nearest(typed, phrases) {
  const given = words(typed).join(" ");
  if (given.length < 3) return undefined;
  let best;
  let least = Math.min(4, Math.ceil(given.length / 3));
  for (const phrase of phrases) {
    const far = distance(given, words(phrase).join(" "), least);
    if (far <= least && (best === undefined || far < least)) [best, least] = [phrase, far];
  }
  return best;
}
