// Every method by name, from which a page takes one more; and what pages that need scripts hide once they run.

/** The names of all methods by id. */
export const methodNames = () => {
  const options = document.querySelectorAll("[data-picker] option");
  return new Map([...options].filter((option) => option.value).map((option) => [option.value, option.textContent]));
};

/** Let the reader choose methods; `chosen` is called with each id, and says what came of it. */
export const openPicker = (chosen) => {
  const form = document.querySelector("[data-picker]");
  const select = form.querySelector("select");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.querySelector("[role=status]").textContent = select.value ? chosen(select.value) : "";
    select.value = "";
  });
};

/** The page's scripts run: what it says without them is not needed. */
export const scriptsRun = () => {
  document.querySelector("[data-without-scripts]").hidden = true;
};

/** Links to the same page in the other language lead to the same methods. */
export const carryToOtherLanguage = () => {
  for (const link of document.querySelectorAll(".site-header__language")) link.search = location.search;
};
