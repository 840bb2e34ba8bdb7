// What a reader has typed and chosen, as it stands in the page's address.

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const WAYS = ["person", "grupp"];
const ORDERS = ["relevans", "namn", "komplett", "resultat"];
export const FIRST = 20; // how many hits are shown at first, and how many more at a time

/**
 * An address's part after the ? → what is typed and chosen.
 * @param facets the page's facets, by name
 * @param isOption whether something can be chosen: a facet's name and a value. What cannot is left out.
 */
export function read(search, facets, isOption) {
  const given = new URLSearchParams(search);
  const ids = (name) => [
    ...new Set(
      given
        .getAll(name)
        .flatMap((value) => value.split(","))
        .filter((id) => ID.test(id) && isOption(name, id)),
    ),
  ];
  const chosen = {};
  for (const name of facets) {
    if (ids(name).length) chosen[name] = ids(name);
  }
  const way = WAYS.find((each) => each === given.get("utga"));
  return {
    q: (given.get("q") ?? "").slice(0, 200),
    chosen,
    order: ORDERS.find((order) => order === given.get("ordning")) ?? ORDERS[0],
    way: way && Object.keys(chosen).length ? way : "", // who asks for nothing gets everything
    roles: ids("harroll"),
    parties: ids("harpart"),
    count: FIRST,
  };
}

/** The same as an address's part after the ?, or nothing when nothing is typed or chosen. */
export function written({ q, chosen, order, way, roles, parties }) {
  const parts = [];
  const add = (name, value) => value && parts.push(`${name}=${value}`);
  add("q", encodeURIComponent(q.trim()).replaceAll("%20", "+"));
  for (const [name, ids] of Object.entries(chosen)) add(name, ids.join(","));
  add("utga", way);
  add("harroll", roles.join(","));
  add("harpart", parties.join(","));
  add("ordning", order === "relevans" ? "" : order);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** Whether there is nothing to narrow by: then the whole list stands. */
export const isEmpty = (state) =>
  written({ ...state, order: "relevans", way: "" }) === "" && state.order === "relevans";

/** The state with a value of a facet chosen or no longer chosen. */
export function toggled(state, facet, value, on) {
  const before = state.chosen[facet] ?? [];
  const after = on ? [...new Set([...before, value])] : before.filter((each) => each !== value);
  const chosen = { ...state.chosen, [facet]: after };
  if (!after.length) delete chosen[facet];
  return { ...state, chosen };
}
