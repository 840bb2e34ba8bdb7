// Which tray the page shows: the reader's own, or one that came with an address. Only the own one is stored.
import { addressWith, idsIn } from "./method-ids.js";
import * as store from "./tray-store.js";

const same = (one, other) => String(one) === String(other);

/** The tray that the address asks for. `known` tells methods that exist; the rest are named in `unknown`. */
export const shownTray = (known) => {
  const asked = idsIn(location.href, "m");
  const found = asked.filter(known);
  const tray = {
    unknown: [...new Set([...asked, ...store.ids()])].filter((id) => !known(id)),
    leftOut: found.length > store.MOST,
    shared: null,

    /** The ids that the page shows, in order. */
    ids: () => tray.shared ?? store.ids(),

    /** Let the tray hold these instead; the address follows. */
    change(ids) {
      if (tray.shared) tray.shared = ids;
      else store.replace(ids);
      tray.follow();
    },

    /** Make the shown tray the reader's own, alone or after what they had. */
    keep(ids) {
      tray.shared = null;
      store.replace(ids.slice(0, store.MOST));
      tray.follow();
    },

    /** Go back to the reader's own. */
    showOwn() {
      tray.shared = null;
      tray.follow();
    },

    /** The address and the history's entry say what is shown, so that going back here never shows a stale tray. */
    follow() {
      const state = { ...history.state, ownTray: !tray.shared };
      history.replaceState(state, "", addressWith(location.href, { m: tray.ids(), [store.CARRIED]: [] }));
    },
  };

  if (!store.ids().every(known)) store.replace(store.ids().filter(known)); // a method may have left the site
  const ids = found.slice(0, store.MOST);
  const carried = idsIn(location.href, store.CARRIED).length > 0;
  if (!store.kept() && !carried) store.replace(ids);
  else if (ids.length && !history.state?.ownTray && !same(ids, store.ids())) tray.shared = ids;
  tray.follow();
  return tray;
};
