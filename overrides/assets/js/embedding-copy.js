// Buttons that copy what stands in an element, and say beside them what came of it.

const textOf = (source) => source.value ?? source.textContent;

/** Mark what stands in an element, for whoever must copy it by hand. */
const mark = (source) => {
  if (source.select) {
    source.focus();
    source.select();
  } else {
    getSelection().selectAllChildren(source);
  }
};

async function copy(source, say) {
  try {
    await navigator.clipboard.writeText(textOf(source));
    return say("copied");
  } catch {
    mark(source); // the browser refuses, or the page is not read over https
    return say("not-copied");
  }
}

const saidBeside = (button) =>
  button.parentElement.querySelector(`[data-copy="${button.dataset.copy}"] ~ [role=status]`);

/** What was copied is no longer what stands there: do not say that it is. */
export const forgetCopies = (part) => {
  for (const button of part.querySelectorAll("[data-copy]")) saidBeside(button).textContent = "";
};

/** Let every button of the page that names what it copies do so. */
export const openCopying = (page, say) => {
  for (const place of page.querySelectorAll("[data-copying]")) place.hidden = false;
  page.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-copy]");
    if (!button) return;
    const status = saidBeside(button);
    status.textContent = "";
    status.textContent = await copy(document.getElementById(button.dataset.copy), say);
  });
};
