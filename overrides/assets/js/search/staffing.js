// Whether those who are there can do a method: the roles and parties that its sources name, against what is ticked.

/** How a method can be staffed: `{state: "full" | "part" | "unknown", missing: concept numbers}`. */
export function staffing(record, have) {
  const needed = record.needed ?? [];
  const missing = needed.filter((concept) => !have.has(concept));
  if (!needed.length) return { state: "unknown", missing: [] };
  return { state: missing.length ? "part" : "full", missing };
}

/** Those that can be staffed first, then those that lack least; last those of which no source says what they need. */
export function staffed(one, other) {
  const rank = { full: 0, part: 1, unknown: 2 };
  return rank[one.state] - rank[other.state] || one.missing.length - other.missing.length;
}
