// Light or dark, as the reader last chose. Runs before the page is drawn, so that nothing flashes.
(() => {
  const stored = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage may be refused
    }
  };
  const root = document.documentElement;
  const chosen = stored();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    const isDark = () =>
      root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const show = () => {
      button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
    };
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch {
        // then the choice holds for this page only
      }
      show();
    });
  });
})();
