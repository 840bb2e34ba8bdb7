// The words of a script stand in the page, in its language: `data-words` on an element, gaps in braces.

/** A function that says a word or sentence of an element's, with its gaps filled. */
export const wordsOf = (element) => {
  const words = JSON.parse(element.dataset.words);
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));
};

/** An element with attributes and what is inside it; texts become text, never HTML. */
export const element = (tag, attributes = {}, ...inside) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...inside.filter((each) => each != null));
  return made;
};

/** Words for a screen reader alone. */
export const unseen = (words) => element("span", { class: "hidden" }, words);

/** Say something to a screen reader, politely; the same words twice are said twice. */
export const announce = (words) => {
  const status = document.querySelector("[data-tray-status]");
  status.textContent = status.textContent === words ? `${words}\u00a0` : words;
};
