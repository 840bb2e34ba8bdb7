// Method ids in addresses: `?m=halsoskola,motiverande-samtal`. Whatever comes from an address may be hostile.
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const READ = 200; // more than any page shows

/** Whether something is written as an id is. */
export const isId = (text) => typeof text === "string" && text.length < 100 && ID.test(text);

/** The ids among some texts, each once, in their order. */
export const idsAmong = (texts) => [...new Set(texts.slice(0, READ).map(String).filter(isId))];

/** The ids that an address carries under a name. */
export const idsIn = (address, name) => {
  const given = new URL(address, document.baseURI).searchParams.getAll(name);
  return idsAmong(
    given
      .join(",")
      .split(",")
      .map((text) => text.trim()),
  );
};

/** An address with other ids under some names, and the rest of its query as it was. Commas stay readable. */
export const addressWith = (address, ids) => {
  const url = new URL(address, document.baseURI);
  const rest = url.search
    .slice(1)
    .split("&")
    .filter((part) => part && !Object.hasOwn(ids, part.split("=")[0]));
  const given = Object.entries(ids).filter(([, all]) => all.length);
  url.search = [...given.map(([name, all]) => `${name}=${all.join(",")}`), ...rest].join("&");
  return url.href;
};
