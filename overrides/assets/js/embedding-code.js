// What an editor has chosen → the addresses of the frame and of its page, and the code to paste.
import { contentWritten, lookWritten } from "./embedding-state.js";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);

const FOLDERS = { metod: "metoder", projekt: "projekt" };
const LIST = "smorgasbord/";

const addressed = (path, parts) => (parts.length ? `${path}?${parts.join("&")}` : path);
const languageRoot = ({ language }) => (language === "sv" ? "" : `${language}/`);
const record = ({ what, ...state }) => what in FOLDERS && `${FOLDERS[what]}/${state[what]}/`;

/** Whether something is chosen that a frame can show. */
export const isChosen = ({ what, tray, ...state }) => (what === "bricka" ? tray.length > 0 : state[what] !== "");

/** The address of what stands in the frame. `root` is the site's, wherever it is read. */
export function frameAddress(root, state) {
  const path = `${root}${languageRoot(state)}embed/${record(state) || LIST}`;
  return addressed(path, [...contentWritten(state), ...lookWritten(state)]);
}

/** The address of the same with the site around it. */
export function pageAddress(root, state) {
  const path = root + languageRoot(state);
  if (state.what === "bricka") return addressed(`${path}bricka/`, contentWritten(state));
  return addressed(path + (record(state) || LIST), contentWritten(state));
}

/** The script for pages around the frames, so that frames grow. */
export const scriptAddress = (root) => `${root}embed/smorgasbord-embed.js`;

const script = (root) => `<script src="${escaped(scriptAddress(root))}" defer></script>`;

const iframe = (address, title, height) =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" frameborder="0" ` +
  `loading="lazy" referrerpolicy="no-referrer"></iframe>`;

const element = (address, title, page) =>
  `<smorgasbord-embed src="${escaped(address)}" title="${escaped(title)}">\n` +
  `  <a href="${escaped(page)}">${escaped(title)}</a>\n</smorgasbord-embed>`;

/** The code to paste. `title` is the frame's name for those who hear the page. */
export function code(root, state, title) {
  const address = frameAddress(root, state);
  if (state.how === "element") return `${element(address, title, pageAddress(root, state))}\n${script(root)}`;
  const frame = iframe(address, title, state.hojd);
  return state.how === "skript" ? `${frame}\n${script(root)}` : frame;
}
