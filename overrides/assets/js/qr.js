// An address as a QR code, drawn as one path.
import { generate } from "../vendor/lean-qr-2.7.4.js";

const SVG = "http://www.w3.org/2000/svg";
const QUIET = 4; // modules of white around the code, as the standard asks

const make = (tag, attributes, ...inside) => {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
};

/** The code for an address, with words for those who do not see it. */
export const qrCode = (address, words) => {
  const code = generate(address);
  const squares = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) squares.push(`M${x} ${y}h1v1h-1z`);
  }
  const side = code.size + 2 * QUIET;
  const view = `${-QUIET} ${-QUIET} ${side} ${side}`;
  const ground = make("rect", { x: -QUIET, y: -QUIET, width: side, height: side, fill: "#fff" });
  const path = make("path", { d: squares.join(""), fill: "#000" });
  return make(
    "svg",
    { class: "qr", viewBox: view, role: "img", "aria-label": words, "shape-rendering": "crispEdges" },
    ground,
    path,
  );
};
