from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from interview_samples import TODAY, form, library
from scripted import Scripted

from lbp_cli.cli.assess_start import How, Opening, Session, begin, new_frame
from lbp_cli.cli.conversation import LeavingError
from lbp_cli.cli.kept_answers import keep, kept_path
from lbp_cli.resources import profile_texts
from lbp_cli.workflow import FaultyContentError

DESK = profile_texts()["profiles/desk-worker.yaml"]
KEPT = "mode: full\nbegun: {day}\nperson.age: 42\nred_flags.fever: no\nsigns_now: no\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def opened(
    *typed: str,
    path: str = "ann.yaml",
    how: How = "new",
    full: bool = False,
    force: bool = False,
    today: date = TODAY,
) -> tuple[Session, Scripted]:
    person = Scripted(*(typed or ("",)))
    opening = Opening(library(), form(), today, path, how, full, force)
    return begin(person, opening, 100), person


def test_a_new_interview_says_what_it_is_and_begins_empty() -> None:
    session, person = opened()

    assert "- lbp gives no diagnosis" in person.text
    assert "- b goes back." in person.text
    assert "{n}" not in person.text
    assert dict(session.progress.given) == {}
    assert (session.frame.mode, session.again) == ("minimal", "lbp assess ann.yaml")
    assert session.frame.base == {"client": {"code": "ann"}}


@pytest.mark.parametrize(
    "path", ["profile.yaml", "my ann.yaml", "\U0001f600.yaml", "x" * 33 + ".yaml"]
)
def test_a_name_that_is_no_code_names_nobody(path: str) -> None:
    assert new_frame(library(), form(), TODAY, "minimal", path).base == {}


def test_the_way_back_is_a_command_for_a_shell() -> None:
    session, _ = opened(path="my ann.yaml", full=True)
    assert session.again == "lbp assess --full 'my ann.yaml'"
    assert session.frame.mode == "full"


def test_q_leaves_before_the_first_question() -> None:
    with pytest.raises(LeavingError):
        opened("q")


def test_a_profile_that_is_there_is_replaced_only_on_the_word() -> None:
    Path("ann.yaml").write_text(DESK, encoding="utf-8")

    with pytest.raises(LeavingError):
        opened("", "")
    assert dict(opened("Replace", "")[0].progress.given) == {}
    session, person = opened("", force=True)
    assert "is there already" not in person.text
    assert session.again == "lbp assess ann.yaml"


def test_answers_of_today_count() -> None:
    keep("ann.yaml", KEPT.format(day=TODAY.isoformat()))
    session, person = opened()

    assert session.progress.given == {
        "person.age": 42,
        "red_flags.fever": "no",
        "signs_now": "no",
    }
    assert session.frame.mode == "full"
    assert "Going on where you stopped; 3 answers are kept." in person.text


def test_answers_of_another_day_are_offered_but_no_safety_answer() -> None:
    keep("ann.yaml", KEPT.format(day="2026-11-20"))
    session, person = opened()

    assert session.progress.given == {}
    assert session.progress.earlier == {"person.age": 42}
    assert "You began on another day." in person.text


def test_kept_answers_that_cannot_be_read_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path(kept_path("ann.yaml")).write_text("a: [", encoding="utf-8")
    with pytest.raises(FaultyContentError):
        opened()
    assert "ann.yaml.partial holds kept answers" in capsys.readouterr().err


def test_an_update_offers_what_the_profile_holds() -> None:
    Path("ann.yaml").write_text(DESK, encoding="utf-8")
    session, _ = opened(how="update")

    assert session.progress.given == {}
    assert session.progress.earlier["person.age"] == 42
    assert session.again == "lbp assess --update ann.yaml"
    assert session.frame.base["client"] == {"code": "desk-worker"}


def test_weeks_move_on_and_a_new_screen_drops_safety_answers() -> None:
    Path("ann.yaml").write_text(DESK, encoding="utf-8")
    before = opened(how="update")[0].progress.earlier["episode.duration_weeks"]
    dated = DESK.replace("schema_version: 1", "schema_version: 1\nassessed_on: 2026-10-27", 1)
    Path("ann.yaml").write_text(dated, encoding="utf-8")
    session, _ = opened(how="screen")

    assert isinstance(before, int)
    assert opened(how="update")[0].progress.earlier["episode.duration_weeks"] == before + 4
    assert session.progress.given["episode.duration_weeks"] == before + 4
    assert "red_flags.fever" not in session.progress.given
    assert session.progress.earlier == {}


@pytest.mark.parametrize(
    ("old", "new", "usable"),
    [("age: 42", "age: 142", False), ("  course: stable\n", "", True), ("gait:", "gate:", False)],
)
def test_an_existing_profile_may_be_open_but_not_wrong(old: str, new: str, usable: bool) -> None:
    assert old in DESK
    Path("ann.yaml").write_text(DESK.replace(old, new), encoding="utf-8")
    if usable:
        assert "episode.course" not in opened(how="update")[0].progress.earlier
    else:
        with pytest.raises(FaultyContentError):
            opened(how="update")
