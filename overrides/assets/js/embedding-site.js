// Where the site stands, as it is read now, and what on the page says so: examples, the letter and its e-mail.

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$|\.(localhost|local|example)$/;

/** Whether others can reach an address: it is public, and begins with https. */
export const isPublic = ({ protocol, hostname }) => protocol === "https:" && !LOCAL.test(hostname);

/** The site's root as an absolute address, whatever host and path it is read at. */
export const rootOf = (page) => new URL(page.dataset.root, location.href.replace(/[?#].*/, "")).href;

/** Say the site's real address everywhere on the page where the build wrote the one in its settings. */
export function showAddresses(page, root, say) {
  const { origin, host } = new URL(root);
  const letter = say("letter", { root, origin, host });
  for (const code of page.querySelectorAll("[data-addresses]")) {
    code.textContent = code.textContent.replaceAll(page.dataset.site, root);
  }
  page.querySelector("[data-letter]").value = letter;
  page.querySelector("[data-mail]").href = mail(say("subject"), letter);
  page.querySelector("[data-no-address]").hidden = isPublic(new URL(root));
}

// Lines of an e-mail end as RFC 6068 says.
const mail = (subject, body) =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
