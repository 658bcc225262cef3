"""`replaces:` - the one way in which a user's own file takes the place of a shipped one."""

from __future__ import annotations

import pytest
from content_builders import lines

from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.content.library import read_documents
from lbp_cli.content.replacing import replaces, without_replaced
from lbp_cli.model.library import Library

SHIPPED = resources.content_texts()
CARRY = "exercises/carry.yaml"
OWN_CARRY = "exercises/my-carry.yaml"
KNEE = "rules/conditions/knee-limit.yaml"
OWN_KNEE = "rules/conditions/my-knee.yaml"


def own(path: str, old: str, new: str, *changes: tuple[str, str]) -> str:
    """A shipped file as a user would change it."""
    text = SHIPPED[path]
    for before, after in ((old, new), *changes):
        assert before in text
        text = text.replace(before, after, 1)
    return text


def checked(more: dict[str, str]) -> tuple[Library | None, list[str]]:
    library, found = checked_library({**SHIPPED, **more})
    return library, lines(found)


def test_a_ladder_is_replaced_as_a_whole_under_any_file_name() -> None:
    text = own(CARRY, "  id: carry\n", "  id: carry\n  replaces: carry\n", ("Hug", "Tight hug"))
    library, found = checked({OWN_CARRY: text})
    assert found == []
    assert library is not None
    (ladder,) = [each for each in library.catalogue.ladders if each.id == "carry"]
    assert ladder.file == OWN_CARRY
    assert len(library.catalogue.exercises) == 143
    names = [each.name for each in library.catalogue.exercises if each.ladder == "carry"]
    assert names[0].startswith("Tight hug")


def test_a_condition_is_replaced_as_a_whole() -> None:
    named = ("  id: knee-limit\n", "  id: knee-limit\n  replaces: knee-limit\n")
    text = own(KNEE, *named, ("name: Knee", "name: My knee"))
    library, found = checked({OWN_KNEE: text})
    assert found == []
    assert library is not None
    (stage,) = [each for each in library.stages if each.condition == "knee-limit"]
    assert stage.condition_name.startswith("My knee")


def test_without_the_word_nothing_is_replaced() -> None:
    library, found = checked({OWN_CARRY: SHIPPED[CARRY]})
    assert library is None
    assert f"{OWN_CARRY}:6:7 E503 the ladder 'carry' is defined twice" in found
    _, twice = checked_library({**SHIPPED, OWN_CARRY: SHIPPED[CARRY]})
    helps = {each.help for each in twice if "the ladder" in each.message}
    assert "give one of them another id, or say 'replaces: carry' in your own" in helps


@pytest.mark.parametrize(
    ("id_", "named", "said"),
    [
        ("carry", "push", "E209 'replaces' is push, the id of this ladder is carry"),
        ("lug", "lug", "E501 unknown ladder 'lug': there is nothing to replace"),
    ],
)
def test_a_replacement_keeps_an_id_that_exists(id_: str, named: str, said: str) -> None:
    text = own(CARRY, "  id: carry\n", f"  id: {id_}\n  replaces: {named}\n")
    library, found = checked({OWN_CARRY: text})
    assert library is None
    assert f"{OWN_CARRY}:7:13 {said}" in found


def test_two_replacements_clash() -> None:
    text = own(CARRY, "  id: carry\n", "  id: carry\n  replaces: carry\n")
    reading = read_documents({**SHIPPED, OWN_CARRY: text, "exercises/z.yaml": text})
    assert lines(reading.found) == [
        "exercises/z.yaml:7:13 E503 the ladder 'carry' is replaced twice"
    ]
    (only,) = reading.found
    assert only.notes[0].place.path == OWN_CARRY


def test_what_a_replacement_leaves_out_is_missed_where_it_is_named() -> None:
    said_so = ("  id: walking\n", "  id: walking\n  replaces: walking\n")
    text = own("exercises/walking.yaml", *said_so, ("id: walk-10\n", "id: walk-ten\n"))
    text = text.replace("extends: walk-10\n", "extends: walk-ten\n")  # of its own pictures
    library, found = checked({"exercises/my-walks.yaml": text})
    assert library is None
    assert found
    assert all("E501 unknown exercise 'walk-10'" in each for each in found)


def test_sources_of_ones_own_are_read_beside_the_shipped_ones() -> None:
    entry = "- {id: mine-2026, citation: Mine, design: rct, verified: seen}"
    text = own(
        CARRY,
        "sources: [",
        "sources: [mine-2026, ",
        ("  id: carry\n", "  id: carry\n  replaces: carry\n"),
    )
    library, found = checked({OWN_CARRY: text, "rules/sources-mine.yaml": f"sources:\n  {entry}\n"})
    assert found == []
    assert library is not None
    assert library.sources["mine-2026"].text == "Mine"


def test_files_of_any_shape_are_looked_at() -> None:
    texts = {"exercises/a.yaml": "[1]", "exercises/b.yaml": "ladder: 3", "rules/x.yaml": "a: b"}
    documents = read_documents(texts).documents
    assert without_replaced(documents) == (dict(documents), ())
    assert not any(replaces(each, "ladder") for each in documents.values())
