"""The contact sheets of all pictures, and the words of a pose."""

from __future__ import annotations

from collections.abc import Iterator

from docs.pages.markdown import code, codes, number, page, table
from lbp_cli.figure import alternative
from lbp_cli.figure.sheet import sheet_svg
from lbp_cli.figure.written import picture_of
from lbp_cli.model.library import Library
from lbp_cli.model.pose_words import (
    CONTACT_WORDS,
    LIMBS,
    MIDDLE,
    MUSCLE_WORDS,
    POINT_WORDS,
    PROP_FIELDS,
    PROP_WORDS,
    VIEWS,
)

_COLUMNS = 3
_CELL = (300, 190)


def sheets(library: Library) -> Iterator[tuple[str, str]]:
    """Path and text of one contact sheet for each ladder."""
    names = {each.id: each.name for each in library.catalogue.exercises}
    drawn = library.catalogue.pictures
    for ladder in library.catalogue.ladders:
        items = [(names[each], drawn[each]) for each in ladder.rungs if each in drawn]
        yield f"docs/pictures/{ladder.id}.svg", sheet_svg(items, columns=_COLUMNS, cell=_CELL)


def pictures_page(library: Library) -> str:
    """Every ladder with its sheet, and every picture in words with the author's judgement."""
    names = {each.id: each.name for each in library.catalogue.exercises}
    drawn = library.catalogue.pictures
    qualities = [picture_of(text).quality for text in drawn.values()]
    intro = (
        f"{len(drawn)} pictures of {len(names)} exercises, drawn from the data beside each "
        "exercise ([how](drawing-exercises.md)), under the licence of the code, without anybody "
        f"else's art. In the judgement of the project {qualities.count('good')} read well without "
        f"words and {qualities.count('ok')} need them. No lay person has been asked yet, and no "
        "clinician has approved them."
    )
    parts = [intro]
    for ladder in library.catalogue.ladders:
        rows = [
            (names[each], picture_of(drawn[each]).quality, alternative(drawn[each]))
            for each in ladder.rungs
            if each in drawn
        ]
        parts += [
            f"## {ladder.title}",
            f"![{ladder.title}: {len(rows)} pictures](pictures/{ladder.id}.svg)",
            table(("exercise", "without words", "in words"), rows),
        ]
    return page("Pictures", *parts)


def pose_words() -> str:
    """The vocabulary of `picture:` as tables."""
    angles = [
        (code(name), f"{number(each.low)} to {number(each.high)}", number(each.rest), each.meaning)
        for name, each in (*MIDDLE.items(), *LIMBS.items())
    ]
    things = [
        (
            code(name),
            " or ".join(code(each) for each in fields.needed),
            codes(each for each in fields.allowed if each not in fields.needed),
        )
        for name, fields in PROP_FIELDS.items()
    ]
    lists = [
        ("views", ", ".join(f"{code(name)} ({a:g}, {e:g})" for name, (a, e) in VIEWS.items())),
        ("things", codes(PROP_WORDS)),
        ("muscles", codes(MUSCLE_WORDS)),
        ("points", codes(POINT_WORDS)),
        (
            "contacts beside points",
            codes(each for each in CONTACT_WORDS if each not in POINT_WORDS),
        ),
    ]
    return "\n\n".join(
        (
            table(("angle", "degrees", "left out", "meaning"), angles),
            table(("words", "which"), lists),
            table(("thing", "needs", "may have"), things),
            "Every key with its meaning: `lbp schema exercise`, under `PictureEntry`.",
        )
    )
