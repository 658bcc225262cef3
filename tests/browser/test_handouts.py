"""The HTML handout in a browser: no request, readable at any width, nothing cut in print."""

from __future__ import annotations

import itertools
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from lbp_cli.cli.entry import run as run_lbp
from lbp_cli.render.edition import Edition, Practice
from lbp_cli.render.html import render_html
from tests.browser.looking import Seen, look, missing
from tests.unit.render.sample_plan import CATALOGUE, EXERCISES, HOSTILE, sample_plan

ROOT = Path(__file__).parents[2]
CLIENTS = ("desk-worker", "osteoporosis", "pregnancy-week-12", "emergency")
PAGES = (*CLIENTS, "hostile")
ELEVEN_POINTS = 11 * 96 / 72
LIFTING = json.dumps({"alt": "Standing. 2: one arm up.", "frames": [{}, {"shoulder_r": 170}]})
PRACTICE = "name: Back Room\nlogo_text: back room\ncontact: [Telephone 0123 456 789, Mill Lane 1]\n"
A4 = (595, 842)
LETTER = (612, 792)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    absent = missing()
    if absent:
        reason = f"THE HANDOUTS WERE NOT LOOKED AT IN A BROWSER: {absent} is missing"
        assert not os.environ.get("CI"), reason
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("handouts")
    files = {name: folder / f"{name}.html" for name in PAGES}
    (folder / "practice.yaml").write_text(PRACTICE, encoding="utf-8")
    for name in CLIENTS:
        _write(name, folder)
    files["hostile"].write_text(hostile_page(), encoding="utf-8")
    return look(files, folder)


def _write(name: str, folder: Path) -> None:
    paper = "letter" if name == "osteoporosis" else "a4"
    code = run_lbp(
        [
            *("plan", str(ROOT / "profiles" / f"{name}.yaml"), "--today", "2026-11-24"),
            *("--start", "2026-11-30", "--paper", paper, "-o", str(folder / f"{name}.html")),
            *("--practice", str(folder / "practice.yaml")),
        ]
    )
    assert code == (3 if name == "emergency" else 0)


def hostile_page() -> str:
    """Every exercise, the client and the practice have hostile names; all have a picture."""
    names = [*HOSTILE, "x" * 300] * len(EXERCISES)
    exercises = tuple(
        replace(each, name=name, steps=(name,))
        for each, name in zip(EXERCISES, names, strict=False)
    )
    plan = sample_plan(weeks=2, days=True)
    return render_html(
        Edition(
            replace(plan, profile=replace(plan.profile, code=HOSTILE[1])),
            replace(CATALOGUE, exercises=exercises),
            client_name="".join(HOSTILE),
            pictures={each.id: LIFTING for each in EXERCISES},
            animated=True,
            practice=Practice(HOSTILE[1], "y" * 80, HOSTILE),
        )
    )


@pytest.mark.parametrize("page", PAGES)
def test_no_request_no_message_no_script(page: str, seen: dict[str, Seen]) -> None:
    report = seen[page].report
    assert report["requests"] == report["messages"] == []
    assert report["scripts"] == 0


@pytest.mark.parametrize("page", PAGES)
def test_accessible_readable_and_no_sideways_scroll(page: str, seen: dict[str, Seen]) -> None:
    views = seen[page].report["views"]
    assert [(each["width"], each["scheme"]) for each in views] == [
        *((1200, "light"), (1200, "dark"), (390, "light"), (390, "dark")),
    ]
    for view in views:
        assert view["violations"] == []
        assert view["overflow"] <= 0
        assert view["smallest"] >= ELEVEN_POINTS - 0.01
        assert view["moving"] == 0
    assert len({view["ground"] for view in views}) == 2, "dark differs from light"


@pytest.mark.parametrize("page", PAGES)
def test_language_title_headings_and_ids(page: str, seen: dict[str, Seen]) -> None:
    report = seen[page].report
    assert report["lang"] == "en"
    assert report["title"]
    levels = report["headings"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for before, after in itertools.pairwise(levels):
        assert after <= before + 1
    assert len(report["ids"]) == len(set(report["ids"]))


def test_pictures_that_share_a_page_have_ids_of_their_own(seen: dict[str, Seen]) -> None:
    report = seen["hostile"].report
    assert report["pictures"] == len(report["cards"]) > 5
    assert sum(each.startswith("picture-") for each in report["ids"]) >= 2 * report["pictures"]


def test_pictures_move_only_where_that_is_asked_for(seen: dict[str, Seen]) -> None:
    assert seen["hostile"].report["moving"] > 0
    assert [view["moving"] for view in seen["hostile"].report["views"]] == [0] * 4
    assert seen["desk-worker"].report["moving"] == 0


@pytest.mark.parametrize("page", CLIENTS)
def test_twelve_weeks_stay_under_a_megabyte(page: str, seen: dict[str, Seen]) -> None:
    assert seen[page].bytes < 1_000_000


@pytest.mark.parametrize("page", PAGES)
def test_print_is_light_and_without_colour(page: str, seen: dict[str, Seen]) -> None:
    printed = seen[page].report["print"]
    assert printed["coloured"] == []
    assert printed["ground"] in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}


@pytest.mark.parametrize("page", CLIENTS)
def test_every_printed_page_has_its_number_on_the_paper_asked_for(
    page: str, seen: dict[str, Seen]
) -> None:
    pages = seen[page].pages
    wanted = LETTER if page == "osteoporosis" else A4
    assert [abs(a - b) < 1 for a, b in zip(seen[page].size, wanted, strict=True)] == [True, True]
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
    fewest, most = (1, 3) if page == "emergency" else (15, 40)
    assert fewest <= len(pages) <= most


def packed(text: str) -> str:
    """A text without white space, as it does not matter where its lines end."""
    return "".join(text.split())


@pytest.mark.parametrize("page", [each for each in CLIENTS if each != "emergency"])
def test_no_card_and_no_tick_sheet_is_cut(page: str, seen: dict[str, Seen]) -> None:
    pages = [packed(text) for text in seen[page].pages]
    cards = seen[page].report["cards"]
    assert len(cards) > 10
    for card in cards:
        whole = [text for text in pages if all(packed(each) in text for each in card)]
        assert whole, card[0]
    sheets = seen[page].report["sheets"]
    assert len(sheets) == 12
    for sheet in sheets:
        whole = [text for text in pages if all(packed(each) in text for each in sheet)]
        assert whole, sheet[0]


@pytest.mark.parametrize("page", [each for each in CLIENTS if each != "emergency"])
def test_the_first_page_is_enough_for_the_first_week(page: str, seen: dict[str, Seen]) -> None:
    first = packed(seen[page].pages[0])
    for words in (
        *("Made on 24 November 2026", "Telephone 0123 456 789", "Is it safe for me to start?"),
        *("What do I do this week?", "Session A", "Session B", "Walking:", "When to stop"),
    ):
        assert packed(words) in first, words


def test_a_refusal_says_first_what_to_do(seen: dict[str, Seen]) -> None:
    first = packed(seen["emergency"].pages[0])
    assert packed("No. Get emergency help now.") in first
    assert packed("What happens next") in packed("".join(seen["emergency"].pages))
