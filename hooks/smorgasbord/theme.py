"""What Material's base template writes that our pages must not have, taken out in one place.

Our header, menu and footer replace Material's own, so its hidden switches and empty boxes lead nowhere; and a
checkbox without a label, or with `autocomplete`, fails accessibility and validity checks.
"""

LEFTOVERS = (
    '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">',
    '<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">',
    '<label class="md-overlay" for="__drawer"></label>',
    '<div class="md-dialog" data-md-component="dialog">\n'
    '      <div class="md-dialog__inner md-typeset"></div>\n    </div>',
)

UNUSED = ("catalogue/", "assets/javascripts/")
"""Folders of the theme that no page loads from: the drawings of our templates, and Material's scripts."""


def is_left_out(path: str) -> bool:
    """Whether a file of the theme has no place in the site.

    >>> is_left_out("assets/javascripts/bundle.1.min.js"), is_left_out("assets/js/find.js")
    (True, False)
    """
    return path.startswith(UNUSED) or path.endswith(".map")


def mended(html: str) -> str:
    """The page without the theme's leftovers."""
    for leftover in LEFTOVERS:
        html = html.replace(leftover, "", 1)
    return html
