"""Figures and bars → rows of tables in Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """Something measured, with the bar that it must not pass, if there is one.

    >>> Figure("sok.json", 2.034, "MB", bar=2.5, decimals=2).row()
    ('sok.json', '2.03 MB', '2.5 MB', 'holds')
    """

    what: str
    value: float
    unit: str = ""
    bar: float | None = None
    decimals: int = 0

    def row(self) -> Sequence[str]:
        """As a row of a table."""
        value = f"{self.value:.{self.decimals}f} {self.unit}".strip()
        if self.bar is None:
            return (self.what, value, "–", "–")
        holds = "holds" if self.value <= self.bar else "**does not hold**"
        return (self.what, value, f"{self.bar:g} {self.unit}".strip(), holds)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose figures stand to the right."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def figures(*given: Figure) -> str:
    """A table of figures."""
    return table(("", "measured", "bar", ""), [figure.row() for figure in given])


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that so many percent of all do not exceed.

    >>> percentile(range(1, 101), 95)
    95
    """
    return sorted(times)[max(0, -(-len(times) * percent // 100) - 1)]
