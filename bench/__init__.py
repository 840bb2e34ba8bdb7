"""How well, how light and how fast the site's search is, measured in a real browser and written to RESULTS.md."""
