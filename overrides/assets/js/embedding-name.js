// What a frame is called, in its own language: a list by what it was narrowed to, a record by its page's title.
import { pageAddress } from "./embedding-code.js";

const FEW = 3; // more names than this make no title

const asked = new Map();

async function fetched(address) {
  try {
    const answer = await fetch(address);
    if (answer.status === 404) return { missing: true };
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const hasOembed = page.querySelector('link[type="application/json+oembed"]') !== null;
    return { title: page.title, name: page.querySelector("h1").textContent.trim(), hasOembed };
  } catch {
    asked.delete(address); // so that it can be tried again
    return {};
  }
}

const pageAt = (address) => {
  if (!asked.has(address)) asked.set(address, fetched(address));
  return asked.get(address);
};

/** What a list was narrowed to, in a few words. */
function narrowed({ choice }, names) {
  const options = Object.entries(choice.chosen).flatMap(([facet, values]) =>
    values.map((value) => names[`${facet}=${value}`]),
  );
  const words = choice.q.trim() ? [`”${choice.q.trim()}”`, ...options] : options;
  const told = words.slice(0, FEW).join(", ");
  return words.length > FEW ? `${told} …` : told;
}

function listName(state, names) {
  if (state.what === "bricka") return names.tray;
  const told = state.what === "urval" ? narrowed(state, names) : "";
  return told ? `${names.list}: ${told}` : names.list;
}

/**
 * The frame's title, and for a record its name and whether its page can be given to systems that know oEmbed;
 * `{missing: true}` where there is no such record. `names` are the words of both languages, `site` is the site's name.
 */
export async function named(root, state, names, site) {
  if (state.what === "metod" || state.what === "projekt") {
    return { title: site, ...(await pageAt(pageAddress(root, state))) };
  }
  return { title: `${listName(state, names[state.language])} – ${site}` };
}
