from __future__ import annotations

import json
from dataclasses import replace

from lbp_cli.render.edition import Edition
from lbp_cli.render.illustration import illustration, page_colours, thumbnail

from .sample_plan import CATALOGUE, EXERCISES, sample_plan

STANDING = json.dumps({"alt": "Standing <upright>.", "frames": [{"contact": ["any"]}]})


def test_an_exercise_without_a_picture_is_shown_without() -> None:
    edition = Edition(sample_plan(), CATALOGUE)
    assert illustration(edition, EXERCISES[0], prefix="p") is None
    other = Edition(sample_plan(), CATALOGUE, pictures={"other": STANDING})
    assert illustration(other, EXERCISES[0], prefix="p") is None


def test_a_picture_is_named_described_and_coloured_by_the_page() -> None:
    edition = Edition(sample_plan(), CATALOGUE, pictures={EXERCISES[0].id: STANDING})
    drawn = illustration(edition, EXERCISES[0], prefix="here")
    assert drawn is not None
    assert drawn.startswith("<svg ")
    assert f">{EXERCISES[0].name}</title>" in drawn
    assert ">Standing &lt;upright&gt;.</desc>" in drawn
    assert 'id="here-title"' in drawn
    assert "var(--fig-skin," in drawn


def test_a_thumbnail_is_a_symbol_and_nothing_for_an_exercise_without_a_picture() -> None:
    edition = Edition(sample_plan(), CATALOGUE, pictures={EXERCISES[0].id: STANDING})
    drawn = thumbnail(edition, EXERCISES[0], name="thumb-1")
    assert drawn.startswith('<symbol id="thumb-1" ')
    assert "var(--fig-skin," in drawn
    assert thumbnail(edition, EXERCISES[1], name="thumb-2") == ""


def test_what_could_steer_a_reader_is_replaced() -> None:
    written = json.dumps({"alt": "Up\u202e.", "frames": [{"contact": ["any"]}]})
    edition = Edition(sample_plan(), CATALOGUE, pictures={"bird-dog": written})
    drawn = illustration(edition, replace(EXERCISES[3], name="Bird\x1b dog"), prefix="here")
    assert drawn is not None
    assert drawn.isprintable()
    assert "Bird\ufffd dog" in drawn


def test_print_is_grey_and_the_dark_differs() -> None:
    for part in page_colours("print").split(";")[:-1]:
        colour = part.split("#")[1].strip()
        assert len({colour[:2], colour[2:4], colour[4:]}) == 1, part
    assert page_colours("dark") != page_colours("print")
    assert page_colours("dark").startswith("--fig-")
