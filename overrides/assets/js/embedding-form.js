// The form on the page for embedding: what it shows of a state, and the state that a change in it makes.
import { LIMITS, within } from "./embedding-state.js";
import { toggled } from "./find-state.js";
import { ids } from "./tray-store.js";

/** Radios by name, and what they are called in the state. */
const ANSWERS = { vad: "what", sprak: "language", tema: "theme", satt: "how" };
const OWN = "egen";

const field = (form, name) => form.querySelector(`[name="${name}"]`);
const part = (form, name) => form.querySelector(`[data-${name}]`);

/** The state after a reader has changed a control. */
export function changed(state, { name, value, checked }, form) {
  const choose = (part) => ({ ...state, choice: { ...state.choice, ...part } });
  if (name === "vad" && value === "bricka" && !state.tray.length) return { ...state, what: value, tray: ids() };
  if (name in ANSWERS) return { ...state, [ANSWERS[name]]: value };
  if (name in LIMITS) return { ...state, [name]: within(name, value) ?? state[name] };
  if (name === "filter") return { ...state, hasFilters: checked };
  if (name === "fargval") return { ...state, colour: value === OWN ? field(form, "farg").value.slice(1) : "" };
  if (name === "farg") return { ...state, colour: value.slice(1) };
  if (name === "q") return choose({ q: value });
  if (name === "ordning") return choose({ order: value });
  return { ...state, choice: toggled(state.choice, name, value, checked) };
}

/** Bring a number that is out of its limits within them, once the reader has left it. */
export function settle(control, state) {
  const [least, most] = LIMITS[control.name];
  const given = Math.round(Number(control.value));
  control.value = control.value && given ? Math.min(Math.max(given, least), most) : state[control.name];
}

/** Let the form show a state. What is being typed is left alone. */
export function show(form, state) {
  const { what, choice, colour, how } = state;
  const told = { fargval: colour ? OWN : "" };
  for (const [name, key] of Object.entries(ANSWERS)) told[name] = state[key];
  for (const radio of form.querySelectorAll("[type=radio]")) radio.checked = told[radio.name] === radio.value;
  for (const box of form.querySelectorAll(".filters input")) {
    box.checked = (choice.chosen[box.name] ?? []).includes(box.value);
  }
  for (const panel of form.querySelectorAll("[data-for]")) panel.hidden = panel.dataset.for !== what;
  for (const name of Object.keys(LIMITS)) showText(field(form, name), state[name]);
  showText(field(form, "q"), choice.q);
  field(form, "ordning").value = choice.order;
  field(form, "filter").checked = state.hasFilters;
  if (colour) field(form, "farg").value = `#${colour}`;
  part(form, "colour").hidden = !colour;
  part(form, "filters").hidden = what !== "lista" && what !== "urval";
  part(form, "height").hidden = how === "element";
}

const showText = (input, value) => {
  if (document.activeElement !== input) input.value = value;
};
