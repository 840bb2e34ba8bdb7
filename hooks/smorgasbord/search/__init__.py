"""Catalogue → what the reader's browser needs in order to search it, in one language."""
