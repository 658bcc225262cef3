"""`lbp assess`: the first session at a terminal or from a file of answers; writes the profile."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lbp_cli.assessment.answer_files import answer_all, read_answers
from lbp_cli.assessment.existing import with_earlier
from lbp_cli.assessment.outcome import AT_ONCE
from lbp_cli.assessment.questions import load_questionnaire
from lbp_cli.assessment.standing import Standing
from lbp_cli.cli.assess_end import finish, summary
from lbp_cli.cli.assess_start import How, Opening, Session, begin, new_frame
from lbp_cli.cli.conversation import Conversation, LeavingError, Terminal
from lbp_cli.cli.exit_codes import INTERRUPTED, USAGE
from lbp_cli.cli.files import UnreadableFileError, is_folder, read_file
from lbp_cli.cli.interviewing import EMERGENCY, Interview, ask_all, listed_answers
from lbp_cli.cli.kept_answers import keep, kept_path
from lbp_cli.cli.own_library import library_with
from lbp_cli.cli.plan import day_from
from lbp_cli.cli.screen import print_document, screen_width
from lbp_cli.cli.stops import UsageError, exit_code_of, show_faults
from lbp_cli.interview.answers_text import answers_text
from lbp_cli.interview.progress import Progress, previous_question, reopened
from lbp_cli.model.value import dataclass
from lbp_cli.render.question_text import hung

PROFILE = "profile.yaml"
_LINE = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class AssessOptions:
    """Options of `lbp assess`, as typed."""

    profile: str | None = None
    full: bool = False
    answers: str | None = None
    screen: bool = False
    update: bool = False
    force: bool = False
    today: str | None = None
    width: int | None = None
    library: tuple[str, ...] = ()


def run_assess(options: AssessOptions) -> int:
    """Hold the interview; the exit code says how it ended."""
    return exit_code_of(lambda: _assess(options))


def _assess(options: AssessOptions) -> int:
    today = day_from(options.today, "--today") or date.today()  # noqa: DTZ011, TID251
    path = options.profile or PROFILE
    _check_place(path)
    if options.screen and options.update:
        raise UsageError("--screen and --update are two ways to go through a profile; choose one")
    if options.answers is not None:
        return _from_file(options, path, today)
    if not sys.stdin.isatty():
        raise UsageError(
            "the interview needs a terminal to ask at; give the answers in a file with --answers"
            " FILE, or through a pipe with --answers -"
        )
    library = library_with(options.library)
    how: How = "screen" if options.screen else "update" if options.update else "new"
    opening = Opening(
        library, load_questionnaire(library), today, path, how, options.full, options.force
    )
    return hold(Terminal(), opening, options.width)


def _check_place(path: str) -> None:
    """Before the first question, not after the last one."""
    if is_folder(path):
        raise UsageError(f"{path} is a folder; name the file that the profile is for")
    if not is_folder(str(Path(path).parent)):
        raise UnreadableFileError(path, "there is no such folder to write it into")


def _from_file(options: AssessOptions, path: str, today: date) -> int:
    """Everything from a file of answers: asks nothing, says every fault at once."""
    if options.screen or options.update:
        raise UsageError("--answers gives all answers; it does not go with --screen or --update")
    if Path(path).exists() and not options.force:
        raise UsageError(f"{path} is there already; name another file, or say --force")
    source = str(options.answers)
    text = read_file(source)
    library = library_with(options.library)
    form = load_questionnaire(library)
    file = read_answers(text, source, form)
    mode = "full" if options.full or file.mode == "full" else "minimal"
    frame = new_frame(library, form, today, mode, path)
    _, standing, faults = answer_all(frame, file)
    show_faults(faults, {source: text})
    wrong = any(each.severity == "error" for each in faults)
    if wrong and standing.tier != EMERGENCY:
        return USAGE
    print_document(summary(frame, standing, path), options.width)
    return finish(frame, standing, path)


def hold(conversation: Conversation, opening: Opening, width: int | None) -> int:
    """The interview from its opening to the written profile."""
    path = opening.path

    def columns() -> int:
        return width or screen_width()

    try:
        session = begin(conversation, opening, columns())
        interview = Interview(conversation, session.frame, _keeper(session, path), columns)
        progress, standing = ask_all(interview, session.progress)
        if standing.tier in AT_ONCE:
            standing = with_earlier(session.frame, progress)
            print_document(summary(session.frame, standing, path), columns())
        else:
            standing = _confirmed(interview, progress, standing, path)
    except LeavingError:
        conversation.say(_farewell(opening, columns()))
        return INTERRUPTED
    return finish(session.frame, standing, path)


def _keeper(session: Session, path: str) -> Callable[[Progress], None]:
    """Stores the answers so far, with the day and the kind of assessment they are for."""
    frame = session.frame
    head = f"Answers so far. To go on: {session.again}"

    def store(progress: Progress) -> None:
        keep(path, answers_text(progress.given, frame.mode, frame.today.isoformat(), head))

    return store


def _confirmed(interview: Interview, progress: Progress, standing: Standing, path: str) -> Standing:
    """Show what was understood, and let answers be changed, until it is right."""
    while True:
        interview.conversation.say([""])
        print_document(summary(interview.frame, standing, path), interview.width())
        change = (
            None if standing.tier in AT_ONCE else _to_change(interview, progress, standing, path)
        )
        if change is None:
            return standing
        progress, standing = ask_all(interview, reopened(progress, change))


def _to_change(
    interview: Interview, progress: Progress, standing: Standing, path: str
) -> str | None:
    """The question to answer again; None when all is right."""
    conversation = interview.conversation
    questions = standing.who.questions
    keys = (
        f"Enter writes {path}. a lists your answers, a number changes that one, b goes back to the"
        " last question, q leaves and keeps the answers."
    )
    while True:
        width = interview.width()
        conversation.say(["", *hung("", keys, width)])
        line = conversation.ask().strip().lower()
        if line == "":
            return None
        if line == "q":
            raise LeavingError
        if line == "a":
            conversation.say(listed_answers(progress, standing, width))
        elif line == "b":
            last = previous_question(progress, standing.who, None)
            return questions[-1].id if last is None else last.id
        elif _LINE.fullmatch(line) and 0 < int(line) <= len(questions):
            return questions[int(line) - 1].id
        else:
            allowed = f"Enter, a, b, q, or a number from 1 to {len(questions)}"
            conversation.say(hung("  ", f"You typed: {line}. Allowed: {allowed}.", width))


def _farewell(opening: Opening, width: int) -> list[str]:
    kept = kept_path(opening.path)
    if not Path(kept).exists():
        return ["Nothing was saved, because nothing was answered."]
    return [
        *hung("", f"Your answers are saved in {kept}.", width),
        *hung("", f"To go on where you stopped: {opening.again}", width),
    ]
