"""`questions/*.yaml` -> the questionnaire: every question with the type of its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lbp_cli.content.question_types import AnswerType, answer_type
from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.authored.questionnaire import (
    FollowUpEntry,
    InterviewFile,
    KnownEntry,
    QuestionEntry,
    QuestionFile,
)
from lbp_cli.model.condition import ALWAYS
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.questionnaire import (
    Given,
    Known,
    Option,
    Question,
    Questionnaire,
    Section,
    Timer,
)
from lbp_cli.model.rulebook import FactSpec

FOLDER: Final = "questions/"
INTERVIEW: Final = "questions/interview.yaml"
SCORES: Final = "questions/scores.yaml"
FOLLOW_UPS: Final = ("onset", "worse", "assessed")


def section_files(documents: Mapping[str, Document]) -> tuple[str, ...]:
    """The paths of the files that hold questions, by name."""
    return tuple(
        path
        for path in sorted(documents)
        if path.startswith(FOLDER) and path not in (INTERVIEW, SCORES)
    )


def compile_questionnaire(
    documents: Mapping[str, Document], facts: Mapping[str, FactSpec]
) -> tuple[Questionnaire | None, tuple[Diagnostic, ...]]:
    """Decode the question files among `documents`, keyed by paths such as `questions/pain.yaml`.

    Returns None when any of them is missing or at fault, with all faults of all of them.
    """
    reader = RuleFiles(documents, facts)
    frame = reader.read(INTERVIEW, InterviewFile)
    files = [reader.read(path, QuestionFile) for path in section_files(documents)]
    read = sorted((each for each in files if each is not None), key=lambda each: each.section.place)
    if frame is None or len(read) < len(files) or not files:
        return None, tuple(reader.found)
    questions = [each for file in read for each in _questions(file, frame)]
    return (
        Questionnaire(
            sections=tuple(_section(file) for file in read),
            questions=tuple(questions),
            until_asked={name: _given(value) for name, value in frame.until_asked.items()},
            follow_ups_until_asked={
                name: getattr(frame.follow_ups, name).until_asked for name in FOLLOW_UPS
            },
            opening=frame.opening,
            keys=frame.keys,
        ),
        (),
    )


def _section(file: QuestionFile) -> Section:
    entry = file.section
    return Section(entry.id, entry.title, entry.intro, entry.when)


def _questions(file: QuestionFile, frame: InterviewFile) -> Iterator[Question]:
    """The list of a section, then each question with its follow-ups."""
    items = listed_items(file)
    if file.list is not None:
        signs = any(each.row is not None for each in items)
        yield Question(
            id=file.list.id,
            section=file.section.id,
            kind="signs" if signs else "abilities",
            text=file.list.text,
            why=file.list.why,
            help=file.list.help,
            modes=("minimal",),
            items=tuple(each.field for each in items),
        )
    for entry in file.questions:
        owner = file.list.id if file.list is not None and entry in items else None
        yield _question(entry, file.section.id, owner)
        if entry.follow_up:
            for name in FOLLOW_UPS:
                yield _follow_up(entry, name, getattr(frame.follow_ups, name), file.section.id)


def listed_items(file: QuestionFile) -> tuple[QuestionEntry, ...]:
    """The questions that the list of a file stands for: those that everybody is asked."""
    if file.list is None:
        return ()
    return tuple(each for each in file.questions if each.when == ALWAYS)


def _question(entry: QuestionEntry, section: str, listed_in: str | None) -> Question:
    kind = answer_type(entry.field) or AnswerType("text")
    ends = None if entry.ends is None else (entry.ends.low, entry.ends.high)
    timer = None if entry.timer is None else Timer(entry.timer.seconds, entry.timer.counts)
    return Question(
        id=entry.field,
        section=section,
        kind=kind.kind,
        text=entry.text,
        why=entry.why,
        help=entry.help,
        row=entry.row,
        short=entry.short,
        modes=entry.modes,
        when=entry.when,
        known=tuple(_known(each) for each in entry.known),
        optional=entry.optional,
        options=_options(kind, entry.options),
        unsure=kind.unsure,
        low=kind.low,
        high=kind.high,
        unit=kind.unit,
        ends=ends,
        longest=kind.longest,
        most=kind.most,
        listed_in=listed_in,
        after=entry.after,
        asked_if=entry.asked_if,
        steps=entry.steps,
        timer=timer,
        notice=entry.notice,
    )


def _follow_up(entry: QuestionEntry, name: str, about: FollowUpEntry, section: str) -> Question:
    field = f"{entry.field}.{name}"
    kind = answer_type(field) or AnswerType("text")
    return Question(
        id=field,
        section=section,
        kind=kind.kind,
        text=about.text.replace("{short}", entry.short or ""),
        why=about.why,
        help=about.help,
        row=entry.row,
        options=_options(kind, about.options),
        follows=entry.field,
    )


def _known(entry: KnownEntry) -> Known:
    return Known(entry.when, entry.value)


def _options(kind: AnswerType, labels: Mapping[str, str]) -> tuple[Option, ...]:
    """The words that may be answered with their labels, in the order of the labels."""
    ordered = (*(each for each in labels if each in kind.words), *kind.words)
    return tuple(
        Option(word, labels.get(word, word.replace("_", " "))) for word in dict.fromkeys(ordered)
    )


def _given(value: str | float | list[str]) -> Given:
    return tuple(value) if isinstance(value, list) else value
