// For pages that show Smörgåsbordet in a frame and allow a script: frames grow with what they hold, and
//
//     <smorgasbord-embed src="https://…/embed/metoder/halsoskola/" title="Hälsoskola – Smörgåsbordet">
//       <a href="https://…/metoder/halsoskola/">Hälsoskola i Smörgåsbordet</a>
//     </smorgasbord-embed>
//
// becomes such a frame. The link inside stands where the script does not run. Nothing is stored, and nothing is
// fetched but the frame. Licence: MIT.
(() => {
  const SITE = new URL("../", document.currentScript.src);
  const EMBED = /^([a-z]{2}\/)?embed\//; // in Swedish, or in another language
  const TYPE = "smorgasbord-height";
  const HIGHEST = 100_000;

  /** Whether an address is one of ours: nothing else is shown under our name. */
  const isOurs = (address) => {
    if (!URL.canParse(address, document.baseURI)) return false;
    const { origin, pathname } = new URL(address, document.baseURI);
    const isBelow = origin === SITE.origin && pathname.startsWith(SITE.pathname);
    return isBelow && EMBED.test(pathname.slice(SITE.pathname.length));
  };

  window.addEventListener("message", ({ source, origin, data }) => {
    if (origin !== SITE.origin && origin !== "null") return; // "null": a frame in a sandbox
    if (data?.type !== TYPE || !Number.isInteger(data.height) || data.height < 1) return;
    const frame = [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source);
    if (frame && isOurs(frame.src)) frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
  });

  class SmorgasbordEmbed extends HTMLElement {
    static observedAttributes = ["src", "title"];

    connectedCallback() {
      this.show();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }

    show() {
      const address = this.getAttribute("src") ?? "";
      if (!isOurs(address)) return; // the link inside stays
      this.frame ??= this.framed();
      this.frame.title = this.title || "Smörgåsbordet";
      if (this.frame.getAttribute("src") !== address) this.frame.src = address;
      if (!this.contains(this.frame)) this.replaceChildren(this.frame);
    }

    framed() {
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      Object.assign(frame.style, { display: "block", width: "100%", height: "30rem", border: "0" });
      return frame;
    }
  }

  if (!customElements.get("smorgasbord-embed")) customElements.define("smorgasbord-embed", SmorgasbordEmbed);
})();
