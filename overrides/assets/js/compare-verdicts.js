// Whether methods say the same to a question, and what they have in common.

/** What to say of one row of each method: a key of words, whether the methods differ, and how many have a gap. */
export const verdict = (rows) => {
  const gaps = rows.filter((row) => row.gap).length;
  if (gaps === rows.length) return { key: "gap-all", differs: false, gaps };
  const differs = rows.some((row) => row.gap || row.same !== rows[0].same);
  return { key: differs ? "different" : "same", differs, gaps };
};

/** The ids of the terms that every method bears. */
export const inCommon = (rows) => Object.keys(rows[0].terms).filter((id) => rows.every((row) => id in row.terms));
