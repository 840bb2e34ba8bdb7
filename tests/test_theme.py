"""What Material's base template writes that our pages must not have."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from smorgasbord import theme


def base_template() -> str:
    """Material's base.html as it is installed."""
    material = find_spec("material")
    assert material is not None
    assert material.origin is not None
    return (Path(material.origin).parent / "templates" / "base.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("leftover", theme.LEFTOVERS)
def test_the_theme_still_writes_what_we_take_out(leftover: str) -> None:
    """When this fails, Material was upgraded: see what base.html writes now, and mend LEFTOVERS."""
    assert base_template().count(leftover) == 1


@pytest.mark.parametrize("leftover", theme.LEFTOVERS)
def test_what_we_take_out_is_the_same_on_every_page(leftover: str) -> None:
    """A leftover that held something of the page would not be found in its HTML."""
    assert "{{" not in leftover
    assert "{%" not in leftover


def test_a_mended_page_has_lost_the_leftovers_and_nothing_else() -> None:
    page = "<body>" + "<hr>".join(theme.LEFTOVERS) + "<main>Hälsoskola</main></body>"
    assert theme.mended(page) == "<body>" + "<hr>" * (len(theme.LEFTOVERS) - 1) + "<main>Hälsoskola</main></body>"


def test_after_mending_no_checkbox_is_left_in_the_theme() -> None:
    """A checkbox without a label stops people who use a screen reader or a keyboard."""
    assert 'type="checkbox"' in base_template()
    assert 'type="checkbox"' not in theme.mended(base_template())


def test_a_page_without_leftovers_stays_as_it_is() -> None:
    assert theme.mended("<main>Hälsoskola</main>") == "<main>Hälsoskola</main>"
