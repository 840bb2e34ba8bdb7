// The reader's tray: method ids in their order, and a note on each. It is kept in the browser where that is allowed;
// where storage is refused it lives in this page alone, and the address carries the ids on (tray-carry.js).
import { idsAmong, idsIn, isId } from "./method-ids.js";

/** How many methods a tray holds. */
export const MOST = 50;
/** The name under which addresses of other pages carry the tray where storage is refused. */
export const CARRIED = "bricka";

const KEY = "bricka";
const LONGEST_NOTE = 5000;
const followers = new Set();
let memory = { ids: [], notes: {} };

const allowed = () => {
  try {
    localStorage.setItem(`${KEY}-prov`, "");
    localStorage.removeItem(`${KEY}-prov`);
    return true;
  } catch {
    return false;
  }
};
let isKept = allowed();
if (!isKept) memory.ids = idsIn(location.href, CARRIED).slice(0, MOST);

// What stands in the store may have been written by another version, or by hand.
const cleaned = (given) => ({
  ids: idsAmong(Array.isArray(given?.ids) ? given.ids : []).slice(0, MOST),
  notes: Object.fromEntries(
    Object.entries(given?.notes ?? {}).filter(([id, note]) => isId(id) && typeof note === "string" && note),
  ),
});

const read = () => {
  if (!isKept) return memory;
  try {
    return cleaned(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return memory;
  }
};

const write = (state) => {
  memory = cleaned(state);
  try {
    if (isKept) localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    isKept = false; // full, or refused since the page was opened
  }
  tell();
};

const tell = () => followers.forEach((follower) => follower());

/** Whether the browser keeps the tray. */
export const kept = () => isKept;
/** The methods on the tray, in order. */
export const ids = () => [...read().ids];
/** Whether a method is on the tray. */
export const has = (id) => read().ids.includes(id);
/** Whether there is room for one more. */
export const isFull = () => read().ids.length >= MOST;
/** The reader's note on a method. */
export const note = (id) => read().notes[id] ?? "";

/** Put a method last on the tray. */
export const put = (id) => write({ ...read(), ids: [...read().ids, id] });
/** Let these be the tray, in this order. Notes stay. */
export const replace = (all) => write({ ...read(), ids: all });
/** Take a method off the tray, with its note. */
export const take = (id) => {
  const { ids: all, notes } = read();
  write({ ids: all.filter((each) => each !== id), notes: { ...notes, [id]: "" } });
};
/** Write a note on a method. */
export const setNote = (id, text) => {
  const state = read();
  write({ ...state, notes: { ...state.notes, [id]: text.slice(0, LONGEST_NOTE) } });
};
/** The tray as it is, to be brought back with `restore`. */
export const snapshot = () => structuredClone(read());
/** Bring back a tray as it was. */
export const restore = (state) => write(state);
/** Call a function whenever the tray has changed, in this window or another. */
export const subscribe = (follower) => followers.add(follower);

addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) tell();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) tell(); // the page was kept while the tray may have changed on another
});
