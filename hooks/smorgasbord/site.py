"""Where the site and its repository lie, as its settings say."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

DATA_LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
TEXT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LICENCES = {"data": DATA_LICENCE, "texts": TEXT_LICENCE}
"""Under which licences what the site holds may be used; see LICENSE-DATA."""
PLACEHOLDER = ".example"
"""What the hosts of the addresses in the settings end in until somebody gives the real ones."""


@dataclass(frozen=True)
class Site:
    """What the settings say of the site.

    >>> Site("https://smorgasbordet.example/", "https://git.example/smorgasbordet").address("metoder/")
    'https://smorgasbordet.example/metoder/'
    """

    url: str
    """The site's own address, with a slash at the end."""
    repository: str = ""
    """The address of its repository."""
    name: str = "Smörgåsbordet"
    embed_hosts: Sequence[str] = ()
    """The origins whose pages may show the embeds, such as https://intranat.kommunen.se."""
    publisher: str = "Smörgåsbordet"
    """Who answers for the site, as data portals name them: by the site's own name until somebody gives theirs."""
    publisher_type: str = ""
    """What they are, in a term of http://purl.org/adms/publishertype/, such as LocalAuthority, once it is known."""
    mailbox: str = ""
    """Their functional mailbox, never a person's."""

    @property
    def is_placeholder(self) -> bool:
        """Whether the site has no real address yet."""
        return is_placeholder(self.url)

    @property
    def edit(self) -> str:
        """Where a file of the repository can be changed, or nothing while the repository's address is a placeholder."""
        known = self.repository and not is_placeholder(self.repository)
        return f"{self.repository.rstrip('/')}/edit/main/" if known else ""

    def address(self, path: str) -> str:
        """The whole address of a path below the site's root."""
        return self.url + path


def is_placeholder(url: str) -> bool:
    """Whether an address is one that nobody can own.

    >>> is_placeholder("https://smorgasbordet.example/"), is_placeholder("https://example.org/")
    (True, False)
    """
    return (urlsplit(url).hostname or "").endswith(PLACEHOLDER)
