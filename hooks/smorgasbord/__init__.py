"""The catalogue of projects and methods: read, checked, linked and told as pages.

The data's route, which is also the only direction in which these modules import each other:

    folder → document → records → reading → catalogue → doubts → pages → rendering → shell

Nothing here knows MkDocs, a browser or a command line; `site_build.py` and `command_line.py` beside this
package are the shells that do.
"""
