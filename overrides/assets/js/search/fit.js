// How well a method fits a person or a group: what it answers to of what was asked for, and what speaks against it.
const WORTH = { behov: 10, malgrupp: 2, kommun: 1.5, lan: 1, fas: 1, form: 1 }; // a need met outweighs all else
const SAME_COUNTY = 0.5;
const WIDER_NEED = 4; // it answers to ill-health, where pain was asked for

/** The facets that say what is wished for. The others still narrow. */
export const WISHES = Object.keys(WORTH);

/**
 * How methods fit: `{record, score, fits, wider, misses, near}`, all but the first two numbers of options. `wider` are
 * broader needs that it answers to in place of some that were asked for; `near` are places asked for in whose county it
 * was tried. One that fits in nothing is left out, as is one that answers to none of the needs, if any were asked for.
 */
export function fitting(methods, wishes, options, { concepts, records }) {
  const found = [];
  for (const record of methods) {
    const has = new Set(options.of[record]);
    const fit = { record, score: 0, fits: [], wider: [], misses: [], near: [] };
    const bears = new Set(records[record].bears);
    for (const [facet, numbers] of wishes) {
      for (const number of numbers) {
        if (has.has(number)) {
          fit.fits.push(number);
          fit.score += WORTH[facet];
        } else if (facet === "kommun" && has.has(county(number, options, concepts))) {
          fit.near.push(number);
          fit.score += SAME_COUNTY;
        } else if (facet === "behov" && bears.has(concepts[options.list[number].concept].broader)) {
          const wider = options.list.findIndex(
            (each) => each.concept === concepts[options.list[number].concept].broader,
          );
          if (!fit.wider.includes(wider)) {
            fit.wider.push(wider);
            fit.score += WIDER_NEED;
          }
          fit.misses.push(number);
        } else {
          fit.misses.push(number);
        }
      }
    }
    const needs = wishes.get("behov");
    if (fit.score && (!needs || fit.wider.length || fit.fits.some((number) => needs.has(number)))) found.push(fit);
  }
  return found;
}

/** The option that is the county of a municipality's option. */
function county(number, options, concepts) {
  let { concept } = options.list[number];
  while (concepts[concept].broader !== undefined) concept = concepts[concept].broader;
  return options.numbers.get(`lan=${concepts[concept].id.split("/")[1]}`);
}
