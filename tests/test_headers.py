"""What web servers are told to say with each file."""

import re

import pytest

from smorgasbord import headers
from smorgasbord.site import Site

SITE = Site("https://smorgasbordet.example/", embed_hosts=["https://intranat.kommunen.example"])
BELOW = Site("https://www.kommunen.example/intern/metoder/")
HASH = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="


def directives(policy: str) -> dict[str, list[str]]:
    """A policy by the names of its directives."""
    return {name: values for name, *values in (each.split() for each in policy.split("; "))}


def rules(text: str) -> dict[str, dict[str, str]]:
    """A file _headers as a server reads it: by path, then by the header's name."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            found[line] = here = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            here[name] = value
    return found


def fits(rule: str, path: str) -> bool:
    return re.fullmatch(re.escape(rule).replace(r"\*", ".*"), path) is not None


# --- policies ---------------------------------------------------------------------------------------------------


def test_only_the_hosts_of_the_settings_may_show_the_embeds() -> None:
    said = headers.policies(SITE, [])
    assert directives(said.embeds)["frame-ancestors"] == ["'self'", "https://intranat.kommunen.example"]
    assert directives(said.pages)["frame-ancestors"] == ["'self'"]


def test_while_no_host_is_given_nobody_else_may() -> None:
    assert directives(headers.policies(BELOW, []).embeds)["frame-ancestors"] == ["'self'"]


def test_no_script_runs_but_our_files_and_those_of_the_theme_whose_hash_is_known() -> None:
    for policy in (headers.policies(SITE, [HASH]).pages, headers.policies(SITE, [HASH]).embeds):
        assert directives(policy)["script-src"] == ["'self'", f"'{HASH}'"]
        assert directives(policy)["default-src"] == ["'none'"]
        assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("html", "hashes"),
    [
        ("<script>alert(1)</script>", {HASH}),
        ('<script type="module">alert(1)</script>', {HASH}),
        ('<script src="a.js"></script><script type="module" src="b.js"></script>', set()),
        ('<script type="application/ld+json">{"a": 1}</script>', set()),
    ],
)
def test_a_script_in_a_page_is_known_by_its_hash_and_data_is_no_script(html: str, hashes: set[str]) -> None:
    assert headers.inline_scripts(html) == hashes


@pytest.mark.parametrize(
    ("host", "right"),
    [
        ("https://intranat.kommunen.se", True),
        ("https://*.sharepoint.com", True),
        ("https://intranat.kommunen.se:8443", True),
        ("http://localhost:8080", True),
        ("http://localhost:*", True),
        ("http://intranat.kommunen.se", False),
        ("https://intranat.kommunen.se/sida", False),
        ("intranat.kommunen.se", False),
        ("*", False),
        ("https://*", False),
        ("'self'; script-src *", False),
        ("https://a.se https://b.se", False),
        ("https://kommunen.se\nX-Evil: 1", False),
    ],
)
def test_a_host_is_an_origin_and_nothing_else(host: str, right: bool) -> None:
    assert headers.unknown_hosts([host]) == ([] if right else [host])


# --- _headers ---------------------------------------------------------------------------------------------------

FOLDERS = ["metoder", "smorgasbord", "om"]
LISTED = rules(headers.listed(SITE, [], FOLDERS, "assets/0123456789ab/"))
PATHS = {
    "/": "pages",
    "/metoder/halsoskola/": "pages",
    "/en/metoder/halsoskola/": "pages",
    "/en/": "pages",
    "/404.html": "pages",
    "/embed/metoder/halsoskola/": "embeds",
    "/en/embed/smorgasbord/": "embeds",
    "/assets/0123456789ab/js/find.js": "kept",
    "/assets/stylesheets/main.57a0d79d.min.css": "kept",
    "/api/v1/methods.json": "open",
    "/embed/smorgasbord-embed.js": "open",
}


@pytest.mark.parametrize("path", PATHS)
def test_no_two_rules_say_different_things_of_a_file(path: str) -> None:
    """Netlify and Cloudflare join them with a comma: two policies would both hold."""
    said = [name for rule, found in LISTED.items() if fits(rule, path) for name in found]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(("path", "kind"), PATHS.items())
def test_a_file_gets_what_its_kind_needs(path: str, kind: str) -> None:
    said = {name: value for rule, found in LISTED.items() if fits(rule, path) for name, value in found.items()}
    assert said["X-Content-Type-Options"] == "nosniff"
    assert ("immutable" in said["Cache-Control"]) is (kind == "kept")
    assert (said.get("Access-Control-Allow-Origin") == "*") is (kind in ("kept", "open"))
    policies = headers.policies(SITE, [])
    assert said.get("Content-Security-Policy") == {"pages": policies.pages, "embeds": policies.embeds}.get(kind)


def test_the_search_of_a_frame_in_a_sandbox_can_fetch_its_data() -> None:
    said = [found for rule, found in LISTED.items() if fits(rule, "/en/smorgasbord/sok.json")]
    assert {"Access-Control-Allow-Origin": "*"}.items() <= {k: v for each in said for k, v in each.items()}.items()


def test_there_are_not_more_rules_than_cloudflare_reads() -> None:
    """https://developers.cloudflare.com/pages/configuration/headers/ : at most 100."""
    many = [f"mapp-{number}" for number in range(30)]
    assert len(rules(headers.listed(SITE, [], many, "assets/0123456789ab/"))) <= 100


# --- nginx ------------------------------------------------------------------------------------------------------


def test_the_rules_for_nginx_stand_below_the_path_of_the_site() -> None:
    text = headers.nginx(BELOW, [])
    assert "location /intern/metoder/ {" in text
    assert "error_page 403 404 =404 /intern/metoder/404.html;" in text
    assert "location / {" not in text


def test_every_location_says_all_that_holds_everywhere() -> None:
    """nginx inherits no header into a location that has its own."""
    blocks = headers.nginx(SITE, []).split("location ")[1:]
    assert len(blocks) == 7
    for block in blocks:
        assert all(f"add_header {name} " in block for name in headers.EVERYWHERE)
        assert block.count("add_header Cache-Control ") == 1
