"""What the page on open data is about: the datasets and the files in which they can be had."""

from smorgasbord import interface
from smorgasbord.exports.datasets import CATALOGUE, DATASETS, LANDING, Dataset, Download
from smorgasbord.languages import Language
from smorgasbord.linked_data.nodes import Node
from smorgasbord.pages.page import language_root
from smorgasbord.site import TEXT_LICENCE, Site


def data_catalogue(site: Site, language: Language) -> Node:
    """The catalogue of the site's data, by the names that it has in dcat.rdf."""
    return {
        "@type": "DataCatalog",
        "@id": f"{site.address(CATALOGUE)}#katalog",
        "name": interface.say("dcat-title", language),
        "description": interface.say("dcat-about", language),
        "url": site.address(language_root(language) + LANDING),
        "inLanguage": ["sv", "en"],
        "dataset": [described(dataset, site, language) for dataset in DATASETS],
    }


def described(dataset: Dataset, site: Site, language: Language) -> Node:
    """One dataset with its files."""
    return {
        "@type": "Dataset",
        "@id": f"{site.address(CATALOGUE)}#{dataset.anchor}",
        "name": interface.say(f"dcat-{dataset.name}", language),
        "description": interface.say(f"dcat-{dataset.name}-about", language),
        "keywords": interface.say(f"dcat-{dataset.name}-keywords", language).split(", "),
        "url": site.address(language_root(language) + LANDING),
        "license": TEXT_LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": site.publisher, "url": site.url},
        "spatialCoverage": {"@type": "Country", "name": interface.say("dcat-sweden", language)},
        "distribution": [file(download, site) for download in dataset.downloads],
    }


def file(download: Download, site: Site) -> Node:
    """One file."""
    return {
        "@type": "DataDownload",
        "contentUrl": site.address(download.path),
        "encodingFormat": download.media_type,
        "inLanguage": list(download.languages),
    }
