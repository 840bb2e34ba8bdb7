// What an editor has chosen on the page for embedding, as it stands in the page's address. Whatever comes from an
// address may be hostile: what is not one of the values below is as if it had not been said.
import { read as choiceIn, written as choiceWritten } from "./find-state.js";
import { idsIn, isId } from "./method-ids.js";
import { MOST } from "./tray-store.js";

const WHAT = ["lista", "urval", "bricka", "metod", "projekt"];
const LANGUAGES = ["sv", "en"];
const THEMES = ["ljust", "morkt"];
const HOW = ["iframe", "skript", "element"];
/** The least, the most and the usual of what is a number. */
export const LIMITS = { storlek: [80, 200, 100], hojd: [200, 3000, 800] };

/** A number as it was written, if it is within its limits. */
export const within = (name, text) => {
  const [least, most] = LIMITS[name];
  return /^\d{1,4}$/.test(text) && text >= least && text <= most ? Number(text) : undefined;
};

const oneOf = (given, name, values) => values.find((value) => value === given.get(name));
const id = (given, name) => (isId(given.get(name)) ? given.get(name) : "");

/** A page's address → what is chosen. `facets`, `isOption`: see find-state.js; `language` is the page's own. */
export function read(address, facets, isOption, language) {
  const { search, searchParams: given } = new URL(address);
  return {
    what: oneOf(given, "vad", WHAT) ?? WHAT[0],
    choice: { ...choiceIn(search, facets, isOption), way: "", roles: [], parties: [] },
    tray: idsIn(address, "m").slice(0, MOST),
    metod: id(given, "metod"),
    projekt: id(given, "projekt"),
    language: oneOf(given, "sprak", LANGUAGES) ?? language,
    hasFilters: given.get("filter") !== "nej",
    theme: oneOf(given, "tema", THEMES) ?? "",
    colour: /^[0-9a-f]{6}$/.test(given.get("farg") ?? "") ? given.get("farg") : "",
    storlek: within("storlek", given.get("storlek") ?? "") ?? LIMITS.storlek[2],
    hojd: within("hojd", given.get("hojd") ?? "") ?? LIMITS.hojd[2],
    how: oneOf(given, "satt", HOW) ?? HOW[0],
  };
}

const pair = (name, value) => (value ? [`${name}=${value}`] : []);

/** What the frame's list is asked for, as it stands in the frame's address and in the page's. */
export function contentWritten({ what, choice, tray }) {
  if (what === "urval") return choiceWritten(choice).slice(1).split("&").filter(Boolean);
  return what === "bricka" ? pair("m", tray.join(",")) : [];
}

/** How the frame looks, as it stands in both addresses. Only a list has filters, and a tray's has none to choose by. */
export const lookWritten = ({ what, hasFilters, theme, colour, storlek }) => [
  ...pair("tema", theme),
  ...pair("farg", colour),
  ...pair("storlek", storlek !== LIMITS.storlek[2] && storlek),
  ...pair("filter", (what === "lista" || what === "urval") && !hasFilters && "nej"),
];

/** The same as `read` reads, without what is usual: what stands after the ? in the page's address. */
export function written(state, language) {
  return [
    ...pair("vad", state.what !== WHAT[0] && state.what),
    ...contentWritten(state),
    ...(state.what in { metod: 1, projekt: 1 } ? pair(state.what, state[state.what]) : []),
    ...pair("sprak", state.language !== language && state.language),
    ...lookWritten(state),
    ...pair("hojd", state.hojd !== LIMITS.hojd[2] && state.hojd),
    ...pair("satt", state.how !== HOW[0] && state.how),
  ].join("&");
}
