"""Answers as a text: of `--answers`, or kept of an unfinished interview. No files, no clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lbp_cli.assessment.standing import Frame, Standing, clashes, stand
from lbp_cli.content.suggest import did_you_mean
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.interview.answers_text import BEGUN, KEYS, MODE
from lbp_cli.interview.asking import with_options
from lbp_cli.interview.progress import Progress, answered, next_question
from lbp_cli.interview.reading import Complaint, allowed, read_written
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.questionnaire import Given, Question, Questionnaire
from lbp_cli.model.value import dataclass
from lbp_cli.workflow import FaultyContentError

MODES: Final = ("minimal", "full")


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """Answers as a file gives them: those that can be taken, where each stands, and the faults."""

    document: Document
    mode: str | None
    begun: str | None
    given: Mapping[str, Given]
    faults: tuple[Diagnostic, ...]


def read_answers(text: str, path: str, form: Questionnaire) -> AnswerFile:
    """Read a file of answers by question id; every fault stands in the result.

    Raises:
        FaultyContentError: when the file is no YAML mapping.
    """
    document, found = read_yaml(text, path)
    if document is None or not isinstance(document.data, dict):
        shape = Diagnostic("E203", Place(path), "this is no list of answers", "write: id: answer")
        raise FaultyContentError(found or (shape,), {path: text})
    questions = {each.id: each for each in form.questions}
    given: dict[str, Given] = {}
    faults = list(found)
    for name, written in document.data.items():
        if name in KEYS:
            faults += _frame_fault(document, name, written)
        elif name not in questions:
            faults.append(_unknown(document, name, (*questions, *KEYS)))
        else:
            value = read_written(_with_items(questions[name], questions), written)
            if isinstance(value, Complaint):
                faults.append(_refused(document, name, value))
            else:
                given[name] = value
    data = document.data
    mode, begun = (data.get(key) for key in KEYS)
    return AnswerFile(
        document,
        mode if mode in MODES else None,
        begun if isinstance(begun, str) else None,
        given,
        tuple(faults),
    )


def _with_items(question: Question, questions: Mapping[str, Question]) -> Question:
    return with_options(question, questions) if question.items else question


def _frame_fault(document: Document, name: str, written: object) -> Iterator[Diagnostic]:
    if name == MODE and written not in MODES:
        place = document.place((name,))
        advice = did_you_mean(written, MODES) or f"expected one of: {', '.join(MODES)}"
        yield Diagnostic("E204", place, f"'{written}' is no kind of assessment", advice)
    if name == BEGUN and not isinstance(written, str):
        yield Diagnostic("E203", document.place((name,)), f"{name} is a date", "year-month-day")


def _unknown(document: Document, name: str, known: tuple[str, ...]) -> Diagnostic:
    place = document.place((name,), key=True)
    return Diagnostic("E201", place, f"there is no question '{name}'", did_you_mean(name, known))


def _refused(document: Document, name: str, complaint: Complaint) -> Diagnostic:
    message = f"{name} cannot be {complaint.given}"
    return Diagnostic("E209", document.place((name,)), message, f"allowed: {complaint.allowed}")


def answer_all(frame: Frame, file: AnswerFile) -> tuple[Progress, Standing, tuple[Diagnostic, ...]]:
    """Go through the interview with the answers of a file, as if they were typed.

    Returns where it ended and every fault: of reading, answers that clash, questions without an
    answer. An emergency ends it, as it does for people.
    """
    progress = Progress({}, {})
    standing = stand(frame, progress.given)
    faults = [*file.faults]
    failed = {each.place for each in file.faults}
    missing: list[str] = []
    while standing.tier != "emergency":
        question = next_question(progress, standing.who)
        if question is None:
            break
        if question.id not in file.given and not question.optional:
            missing.append(question.id)
        progress = answered(progress, question.id, file.given.get(question.id))
        after = stand(frame, {k: v for k, v in progress.given.items() if k not in missing})
        faults += _clashing(file, question.id, standing, after, frame)
        standing = after
    if standing.tier != "emergency":
        faults += _missing(file, frame.form, missing, failed)
        faults += _unused(file, progress)
    return progress, standing, tuple(faults)


def _clashing(
    file: AnswerFile, question: str, before: Standing, after: Standing, frame: Frame
) -> Iterator[Diagnostic]:
    if question not in file.given:
        return
    for each in clashes(before, after, frame.today):
        place = file.document.place((question,))
        yield Diagnostic(each.code, place, each.message, each.help, each.severity)


def _missing(
    file: AnswerFile, form: Questionnaire, names: list[str], failed: set[Place]
) -> Iterator[Diagnostic]:
    asked = {each.id: each for each in form.questions}
    for name in names:
        place = file.document.place((name,))
        if name in file.document.data and place in failed:
            continue
        safety = asked[name].row is not None or asked[name].kind == "signs"
        message = f"{name} is missing: {asked[name].text}"
        advice = f"allowed: {allowed(_with_items(asked[name], asked))}"
        yield Diagnostic("E401" if safety else "E202", Place(file.document.path), message, advice)


def _unused(file: AnswerFile, progress: Progress) -> Iterator[Diagnostic]:
    for name in file.given:
        if name not in progress.given:
            place = file.document.place((name,), key=True)
            message = f"{name} is not asked beside the other answers, so it is not used"
            yield Diagnostic("W405", place, message, "leave it out", "warning")
