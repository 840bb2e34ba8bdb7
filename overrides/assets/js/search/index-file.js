// The index as it is sent: MiniSearch's own, without what can be worked out again, and with its lists of records packed.
import MiniSearch from "../../vendor/minisearch-7.2.0.js";
import { stem, tellingStems, words } from "./analysis.js";

const OTHER = { sv: "en", en: "sv" };
export const FIELDS = ["name", "also", "asked", "summary", "text", "around", "other"]; // by how much they tell
const NAMES = ["name", "also", "asked"];
const MOST = 500_000; // pairs of a word and a field: what keeps 10,000 records within 2.5 MB, compressed

/** MiniSearch's options. The index holds stems, which `build` has made: a word of a field is looked up as it is. */
const options = { fields: FIELDS, tokenize: (text) => text.split(" "), processTerm: (term) => term || null };

/** The language whose endings a field's words take. */
const languageOf = (field, language) => (field === "other" ? OTHER[language] : language);

/** The index of the entries as it is sent to readers. An entry's id is its place in the list. */
export function build(entries, language) {
  const stems = entries.map((entry) =>
    FIELDS.map((field) => stemsOf(entry[field], field, languageOf(field, language))),
  );
  const kept = mostTelling(stems, Math.max(24, Math.floor(MOST / entries.length)));
  const index = new MiniSearch(options);
  kept.forEach((fields, id) =>
    index.add({ id, ...Object.fromEntries(FIELDS.map((field, number) => [field, fields[number].join(" ")])) }),
  );
  return packed(index.toJSON());
}

/** The stems of a text. Names keep their small words, for who types nothing else: "vem gör vad". */
function stemsOf(text, field, language) {
  return NAMES.includes(field) ? words(text).map((word) => stem(word, language)) : tellingStems(text, language);
}

/** Each entry's most telling words: all of the names, then those that fewest entries have, in the fields that tell most. */
function mostTelling(stems, most) {
  const spread = new Map();
  for (const fields of stems) for (const word of new Set(fields.flat())) spread.set(word, (spread.get(word) ?? 0) + 1);
  return stems.map((fields) => {
    if (fields.flat().length <= most) return fields;
    const pairs = fields.flatMap((list, field) =>
      [...new Set(list)].map((word) => ({
        word,
        field,
        telling: (field < 2 ? 100 : 1 / (1 + field)) * Math.log(1 + stems.length / spread.get(word)),
      })),
    );
    const kept = new Set(
      pairs
        .sort((one, other) => other.telling - one.telling)
        .slice(0, most)
        .map(({ word, field }) => `${field} ${word}`),
    );
    return fields.map((list, field) => list.filter((word) => kept.has(`${field} ${word}`)));
  });
}

/** MiniSearch's index as `[[word, {field: "records"}], …]`, each record as its distance from the one before, in base 36. */
function packed({ index, documentCount, averageFieldLength }) {
  const list = index.map(([word, fields]) => {
    const told = Object.entries(fields).map(([field, records]) => {
      let last = -1;
      return [
        field,
        Object.keys(records)
          .map(Number)
          .sort((a, b) => a - b)
          .map((record) => {
            const step = record - last;
            last = record;
            return (step - 1).toString(36);
          })
          .join(" "),
      ];
    });
    return [word, Object.fromEntries(told)];
  });
  return { records: documentCount, lengths: averageFieldLength, words: list };
}

/** The index that was sent, ready to be searched, with all its words. */
export function unpacked({ records, lengths, words: list }) {
  const numbers = Object.fromEntries(Array.from({ length: records }, (_, number) => [number, number]));
  const index = list.map(([word, fields]) => [
    word,
    Object.fromEntries(
      Object.entries(fields).map(([field, steps]) => {
        let last = -1;
        return [field, Object.fromEntries(steps.split(" ").map((step) => [(last += parseInt(step, 36) + 1), 1]))];
      }),
    ),
  ]);
  const json = {
    documentCount: records,
    nextId: records,
    documentIds: numbers,
    fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
    fieldLength: Object.fromEntries(Object.keys(numbers).map((number) => [number, lengths])),
    averageFieldLength: lengths,
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
  return { index: MiniSearch.loadJS(json, options), terms: list.map(([word]) => word) };
}
