"""Every file for other programs in one archive, the same bytes each time."""

import io
import zipfile
from collections.abc import Iterable

from smorgasbord import interface
from smorgasbord.exports.file import File
from smorgasbord.languages import LANGUAGES
from smorgasbord.site import DATA_LICENCE, TEXT_LICENCE, Site

ARCHIVE = "smorgasbordet.zip"
FOLDER = "smorgasbordet/"
"""What it unpacks into, so that nothing is strewn where the reader stands."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive knows: when it was built says nothing about the data."""
MODE = 0o100644
UNIX = 3


def archive(files: Iterable[File], site: Site) -> File:
    """The files in the order of their paths, under a file that says what they are and how they may be used."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for file in (readme(site), *sorted(files, key=lambda file: file.path)):
            entry = zipfile.ZipInfo(FOLDER + file.path, EPOCH)
            entry.create_system, entry.external_attr = UNIX, MODE << 16
            target.writestr(entry, file.content, zipfile.ZIP_DEFLATED, 9)
    return File(ARCHIVE, packed.getvalue())


def readme(site: Site) -> File:
    """What the archive is, in both languages."""
    told = [
        interface.say("data-readme", language, site=site.url, data=DATA_LICENCE, texts=TEXT_LICENCE)
        for language in LANGUAGES
    ]
    return File("README.txt", "\n\n".join(told).encode())
