// The frame as it will be: the very embed, in a frame like the one of the code.
import { scriptAddress } from "./embedding-code.js";
import { element } from "./words.js";

const CALM = 300; // milliseconds: whoever types or drags a colour waits for the last of it

export class Preview {
  constructor(stage, buttons) {
    this.stage = stage;
    this.buttons = buttons;
    this.asked = 0;
    for (const button of buttons) button.addEventListener("click", () => this.widen(button));
  }

  widen(pressed) {
    this.stage.dataset.width = pressed.dataset.width;
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button === pressed));
  }

  async show(address, title, { how, hojd }, root) {
    const mine = (this.asked += 1);
    if (how !== "iframe" && !this.grows) await this.grow(root);
    if (mine !== this.asked) return;
    if (!this.frame) {
      this.frame = element("iframe", { src: address, width: "100%", referrerpolicy: "no-referrer" });
      this.shown = address;
      this.stage.replaceChildren(this.frame);
    }
    this.frame.title = title;
    this.size(how, hojd);
    clearTimeout(this.waiting);
    if (address !== this.shown) this.waiting = setTimeout(() => this.load(address), CALM);
  }

  /** Load another address in the same frame, without a step for Back. */
  load(address) {
    this.shown = address;
    this.frame.contentWindow.location.replace(address);
  }

  /** A frame without a script keeps its height, whatever the script that another way has loaded says. */
  size(how, height) {
    const fixed = how === "iframe" ? `${height}px` : "";
    Object.assign(this.frame.style, { minHeight: fixed, maxHeight: fixed });
    if (how !== "element") this.frame.height = height;
  }

  /** Let the frame grow by the very script that grows it on the pages of others, once that has come. */
  grow(root) {
    this.grows = true;
    this.shown = undefined; // a frame that is there already must tell its height once more
    const script = element("script", { src: scriptAddress(root) });
    return new Promise((come) => {
      script.addEventListener("load", come);
      script.addEventListener("error", come); // then the frame keeps its height, as on a page that stops the script
      document.head.append(script);
    });
  }
}
