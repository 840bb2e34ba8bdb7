// What leads out of the tray: its address to copy, mail or share, the comparison, and files.
import { addressWith } from "./method-ids.js";
import { addressOf } from "./sheets.js";
import { note } from "./tray-store.js";
import { download, FORMS, records } from "./tray-tables.js";
import { announce } from "./words.js";

/** The tray's address and nothing else, for others to open. */
export const addressToShare = (ids) => addressWith(new URL("./", location.href), { m: ids });

const mail = (sheets, say) => {
  const lines = sheets.map((sheet) => `${sheet.name}\n${addressOf(sheet)}`);
  const body = [...lines, addressToShare(sheets.map((sheet) => sheet.id))].join("\n\n");
  return `mailto:?subject=${encodeURIComponent(say("subject"))}&body=${encodeURIComponent(body)}`;
};

/** Let links and fields lead to the tray as it is now. */
export const showShare = (page, ids, sheets, say) => {
  page.querySelector("[data-address]").value = addressToShare(ids);
  page.querySelector("[data-mail]").href = mail(sheets, say);
  page.querySelector("[data-do=share]").hidden = !navigator.share;
};

const copy = async (page, say) => {
  const field = page.querySelector("[data-address]");
  try {
    await navigator.clipboard.writeText(field.value);
    return say("copied");
  } catch {
    field.focus();
    field.select();
    return say("not-copied");
  }
};

/** What the reader can do with the whole tray, by the name that its button carries; each may say what came of it. */
export const outward = (page, sheets, say) => {
  const save = (form) => () => {
    const { ending, type, written } = FORMS[form];
    const name = `${say("file")}${ending}`;
    download(name, type, written(records(sheets(), note), say));
    return say("downloaded", { name });
  };
  return {
    copy: () => copy(page, say),
    share: async () => {
      try {
        await navigator.share({ title: say("subject"), url: page.querySelector("[data-address]").value });
      } catch (error) {
        if (error.name !== "AbortError") announce(await copy(page, say)); // the reader may just have changed their mind
      }
      return "";
    },
    csv: save("csv"),
    excel: save("excel"),
    json: save("json"),
  };
};
