// Where the browser refuses to keep the tray, addresses carry it: that of this page, and those of followed links.
import { addressWith, idsIn } from "./method-ids.js";
import { CARRIED, ids, kept, subscribe } from "./tray-store.js";

const site = new URL("../../../", import.meta.url).href;

const carrying = (address) => {
  const url = new URL(address, document.baseURI);
  const leaves = !url.href.startsWith(site);
  const ownTray = url.searchParams.has("m") && /\/bricka\/$/.test(url.pathname);
  return leaves || ownTray ? address : addressWith(address, { [CARRIED]: ids() });
};

const follow = (event) => {
  const link = kept() ? null : event.target.closest?.("a[href]");
  if (!link || link.getAttribute("href").startsWith("#")) return;
  link.href = carrying(link.href);
};

/** Let addresses carry the tray, as long as nothing else keeps it. */
export const carry = () => {
  document.addEventListener("click", follow, true);
  document.addEventListener("auxclick", follow, true);
  document.addEventListener("formdata", (event) => {
    if (!kept() && ids().length && event.target.method === "get") event.formData.set(CARRIED, ids().join(","));
  });
  subscribe(() => {
    if (kept() || document.querySelector("[data-tray-page]")) return;
    if (String(idsIn(location.href, CARRIED)) !== String(ids())) {
      history.replaceState(history.state, "", addressWith(location.href, { [CARRIED]: ids() }));
    }
  });
};
