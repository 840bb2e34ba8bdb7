"""What the report says around its tables."""

START = """\
Written by `make bench` in one run; change it there. Date: {date}, that of the last commit. {records} methods and
projects."""

QUALITY = """\
The same queries to each search, and the same right records.

- *This site* is asked by its address, `/smorgasbord/?q=…`, and read by the order of `data-record` in the list of hits.
- *Material* is a site of its own for each language, made with MkDocs and Material and without this project's theme,
  hooks or scripts. Every method and project is an ordinary page with the same content, drawn by the same templates
  without breadcrumbs, buttons and tables of contents. Each heading has an id, by which Material's search cuts a page
  into parts. It is asked in its own search box: the whole query is put into the box at once, then a key is pressed.
  The links in the list that its own bundle draws are read in order; several parts of a page count once.
- *Material, given the search words* is the same, and each page has one more paragraph, with the record's
  `search_words`. This site searches them, and its pages do not show them.

Material's settings are its defaults, as they stand in the index that it built:

{settings}

In brackets: between which shares the truth lies with 95 % certainty, if the queries were drawn at random from all that
people ask."""

HALVES = {
    "report": (
        "### `*-report.yml`\n\nThe half that was put aside: its score was watched while the search was built, but"
        " its misses were never looked at."
    ),
    "tune": (
        "### `*-tune*.yml`\n\nThe half that this site's search was tuned on, and so no measure of how good it is."
        " It stands here to be compared with the half above."
    ),
}

ONLY = (
    "{language}: {here} queries have a right record first only on this site, {there} only in Material"
    " ({there_words} where it has the search words)."
)

WEIGHT = """\
Every file that a phone which was never here asks for until the first answer stands in the page, each compressed with
`gzip -9`, in kB of 1,000 bytes. The bar is for what search and facets need beside the page: scripts, others' code that
they use, and the data."""

REAL = """\
{keys} letters of {queries} queries, each typed when the answer to the letter before stood in the page. A query in the
worker is one call of `Answerer.answer`; all {whole} Swedish queries were asked once each, in order, with nothing
warmed up."""

SCALE = """\
Records made up from the real ones, the same every time: half of the words exchanged for others, drawn as often as they
stand in the real texts, and some of them new; half of the terms exchanged. They have {words} different words, the
real ones {real_words}. Their `sok.json` ({raw} MB before compression) is served in place of the real one. The queries
are all the Swedish ones. {queries} of them were typed, one letter every {pace} ms whether or not an answer had come.
The time from navigation is the middle one of {times}."""

CANNOT = """\
- **Whether real readers find what they need.** The queries and their right answers were written by people close to the
  project, who know what the catalogue has. Nobody's real searches have been seen. Many queries have several right
  records, and better and worse among them are not told apart.
- **How it will be with other records.** The search words of the vocabularies and records were written with these
  records in mind. A record that is added next year has only what its author thinks of.
- **That Material's search is worse in general.** It is used as it comes, on pages that were not written for it. It
  knows the words of the pages and nothing of the vocabularies. Boosts, tags and other settings could help it. It is
  made for answering as one types, and here each query is asked once, whole.
- **Small differences.** A half has some dozens or hundreds of queries: see the brackets.
- **How good the hits are among 10,000 real records.** The made-up ones are there for size and speed; their texts mean
  nothing, and real texts repeat themselves more, or less. With so many records the index keeps only each record's most
  telling words; what that costs in quality is not measured. The page around the hits has the real catalogue's facets.
- **What a busy machine hides.** Times are by the clock, and hold when nothing else runs. Where the load average is near
  the number of cores or above it, what is slow may be the machine: see what a task took in processor time.
- **A slow phone.** One machine, a browser without a window, files from the same machine: no radio, no slow processor,
  no memory that runs short. An answer counts as shown when the page has been changed, a frame before the eye sees it.
- **What a server does.** `gzip -9` is counted. Brotli sends less, and a server that compresses nothing much more."""
