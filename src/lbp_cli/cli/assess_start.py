"""How an interview begins: new, resumed, or on top of an existing profile."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shlex import quote
from typing import Any, Final, Literal

from lbp_cli import workflow
from lbp_cli.assessment.answer_files import AnswerFile, read_answers
from lbp_cli.assessment.existing import (
    GESTATION,
    moved_on,
    rescreening,
    safety_questions,
    updating,
    without_past_start,
)
from lbp_cli.assessment.outcome import OPEN
from lbp_cli.assessment.standing import Frame
from lbp_cli.cli.conversation import Conversation, LeavingError
from lbp_cli.cli.files import read_file
from lbp_cli.cli.kept_answers import kept_path, kept_text
from lbp_cli.content.profiles import read_profile
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.interview.progress import Progress
from lbp_cli.model.library import Library
from lbp_cli.model.questionnaire import Questionnaire
from lbp_cli.model.value import dataclass
from lbp_cli.render.question_text import hung

How = Literal["new", "update", "screen"]

_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
_UNNAMED: Final = "profile"


@dataclass(frozen=True, slots=True)
class Opening:
    """What an interview is begun with, as the command line gives it."""

    library: Library
    form: Questionnaire
    today: date
    path: str
    how: How
    full: bool
    force: bool

    @property
    def again(self) -> str:
        """The command that goes on with the same interview."""
        flags = "" if self.how == "new" else f"--{self.how} "
        return f"lbp assess {flags}{'--full ' if self.full else ''}{quote(self.path)}"


@dataclass(frozen=True, slots=True)
class Session:
    """An interview about to be held; `again` is the command that goes on with it."""

    frame: Frame
    progress: Progress
    again: str


def new_frame(library: Library, form: Questionnaire, today: date, mode: str, path: str) -> Frame:
    """A new profile; the file's name is the client's code, unless it names nobody."""
    stem = Path(path).stem
    named = stem != _UNNAMED and _CODE.fullmatch(stem)
    return Frame(library, form, today, mode, {"client": {"code": stem}} if named else {})


def begin(conversation: Conversation, opening: Opening, width: int) -> Session:
    """Say what this is, and find where to begin.

    Raises:
        LeavingError: when the person would rather not.
        UnreadableFileError: for a profile or kept answers that cannot be read.
        FaultyContentError: with every fault of a profile that cannot be gone through.
    """
    path, form, today = opening.path, opening.form, opening.today
    kept = _kept(path, form)
    wide = opening.full or (kept is not None and kept.mode == "full")
    if opening.how == "new":
        frame = new_frame(opening.library, form, today, "full" if wide else "minimal", path)
        progress = Progress({}, {})
        if Path(path).exists() and not opening.force:
            _ask_to_replace(conversation, path, width)
    else:
        frame, progress = _existing(opening)
    conversation.say(introduction(form, opening.library, width))
    if kept is not None:
        progress = _resumed(progress, kept, frame)
        conversation.say(_going_on(kept, today, width))
    conversation.say(["", "Press Enter to begin, or q to leave."])
    if conversation.ask().strip().lower() == "q":
        raise LeavingError
    return Session(frame, progress, opening.again)


def _kept(path: str, form: Questionnaire) -> AnswerFile | None:
    """The answers of an unfinished interview, if there are any."""
    text = kept_text(path)
    if text is None:
        return None
    try:
        return read_answers(text, kept_path(path), form)
    except workflow.FaultyContentError:
        sys.stderr.write(f"lbp: {kept_path(path)} holds kept answers; remove it to begin anew\n")
        raise


def _ask_to_replace(conversation: Conversation, path: str, width: int) -> None:
    words = (
        f"{path} is there already. Type replace to write over it at the end. To change it instead:"
        f" lbp assess --update {quote(path)}. Enter leaves."
    )
    conversation.say(hung("", words, width))
    if conversation.ask().strip().lower() != "replace":
        raise LeavingError


def introduction(form: Questionnaire, library: Library, width: int) -> list[str]:
    """What this is, and the keys, each point on lines of its own."""
    number = library.guidance.emergency_number
    points = [hung("- ", each.replace("{n}", number), width) for each in form.opening]
    keys = [hung("- ", each, width) for each in form.keys]
    lines = [line for point in (*points, [""], *keys) for line in point]
    return ["", *lines]


def _going_on(kept: AnswerFile, today: date, width: int) -> list[str]:
    words = (
        "You began on another day. The safety questions are asked again; your other answers are"
        " offered, and Enter keeps them."
    )
    if kept.begun == today.isoformat():
        words = f"Going on where you stopped; {len(kept.given)} answers are kept."
    return ["", *hung("", words, width)]


def _resumed(progress: Progress, kept: AnswerFile, frame: Frame) -> Progress:
    """Kept answers of today count; those of another day are offered again, safety ones are not."""
    if kept.begun == frame.today.isoformat():
        earlier = {k: v for k, v in progress.earlier.items() if k not in kept.given}
        return Progress({**progress.given, **kept.given}, earlier)
    safety = safety_questions(frame.form)
    offered = {name: value for name, value in kept.given.items() if name not in safety}
    return Progress(progress.given, {**progress.earlier, **offered})


def _existing(opening: Opening) -> tuple[Frame, Progress]:
    """Go through a profile that is there: all of it, or its safety screen alone."""
    library, form, today = opening.library, opening.form, opening.today
    text = read_file(opening.path)
    data = _usable(text, opening.path, today)
    mode = "full" if opening.full else str(data.get("mode", "minimal"))
    data = without_past_start({**data, "mode": mode}, today)
    assessed = date.fromisoformat(str(data.get("assessed_on") or today.isoformat()))
    weeks = max(0, (today - assessed).days // 7)
    moving = (*library.classification.thresholds.time.moving, GESTATION)
    data = moved_on(form, data, weeks, moving)
    base, progress = (updating if opening.how == "update" else rescreening)(form, data)
    return Frame(library, form, today, mode, base), progress


def _usable(text: str, path: str, today: date) -> Mapping[str, Any]:
    """The data of a profile whose only faults, if any, are open answers."""
    document, _ = read_yaml(text, path)
    _, faults = read_profile(text, path, today)
    wrong = tuple(each for each in faults if each.severity == "error" and each.code not in OPEN)
    if document is None or wrong:
        raise workflow.FaultyContentError(wrong or faults, {path: text})
    data: Mapping[str, Any] = document.data
    return data
