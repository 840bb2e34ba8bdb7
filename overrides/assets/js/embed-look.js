// How a frame looks, as its address asks: ?tema=ljust|morkt, ?farg=0a5a54, ?storlek=80–200, ?filter=nej.
// Runs before the frame is drawn. What an address says is checked: anything else is as if it had not been said.
(() => {
  const root = document.documentElement;
  const given = new URLSearchParams(location.search);
  const GROUND = { light: "f5f0e4", dark: "192826" }; // --soft in colours.css, where text is hardest to read
  const LEAST = 4.5; // WCAG 2.2, 1.4.3: contrast of text

  const channels = (hex) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

  /** Relative luminance, as WCAG 2.2 defines it. */
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  /** The colour, mixed with black or white until it can be read on a ground: as little as is needed. */
  const readable = (hex, ground) => {
    const on = channels(ground);
    const towards = luminance(on) > 0.5 ? 0 : 255;
    for (let share = 0; share <= 1; share += 0.05) {
      const mixed = channels(hex).map((channel) => Math.round(channel + (towards - channel) * share));
      if (contrast(mixed, on) >= LEAST) return `rgb(${mixed.join(" ")})`;
    }
    return `#${hex}`; // not reached: black and white can be read on both grounds
  };

  const theme = { ljust: "light", morkt: "dark" }[given.get("tema")];
  if (theme) root.dataset.theme = theme;

  const colour = (given.get("farg") ?? "").toLowerCase();
  if (/^[0-9a-f]{6}$/.test(colour)) {
    const link = `light-dark(${readable(colour, GROUND.light)}, ${readable(colour, GROUND.dark)})`;
    for (const name of ["--link", "--link-hover"]) root.style.setProperty(name, link);
  }

  const size = given.get("storlek") ?? "";
  if (/^[0-9]{2,3}$/.test(size) && size >= 80 && size <= 200) root.style.setProperty("--embed-scale", size / 100);

  if (given.get("filter") === "nej") root.dataset.filter = "no";

  // A list that its address narrows is not shown whole first. If the script that narrows it cannot be had, it is, and
  // says so.
  if (given.size) root.dataset.waits = "";
  document.addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      delete root.dataset.waits;
      document.querySelector("[data-embed-failed]")?.removeAttribute("hidden");
    },
    true,
  );
})();
