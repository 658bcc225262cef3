"""The interview at a terminal: show a question, read a line, judge, go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lbp_cli.assessment.standing import Frame, Standing, clashes, stand
from lbp_cli.cli.clock import run_clock
from lbp_cli.cli.conversation import Conversation, LeavingError
from lbp_cli.content.profile_look import ProfileFault
from lbp_cli.interview.progress import (
    Progress,
    answered,
    next_question,
    position,
    previous_question,
    reopened,
)
from lbp_cli.interview.reading import Complaint, asked_for, choices, read_typed
from lbp_cli.model.questionnaire import Given, Question
from lbp_cli.model.value import dataclass
from lbp_cli.render.question_text import (
    Shown,
    answer_text,
    clash_lines,
    fields_in,
    hung,
    question_lines,
)

BACK, HELP, QUIT, CLOCK, CHANGE = "b", "?", "q", "t", "c"
EMERGENCY = "emergency"
_SUPPORT = "MSG-DISTRESS"
"""Messages of this name are said right after the answer; all others belong to the summary."""
_LONGEST_ECHO = 60


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview under way.

    `keep` stores the answers after each one; `width` is asked anew for each question, because a
    window may change its size.
    """

    conversation: Conversation
    frame: Frame
    keep: Callable[[Progress], None]
    width: Callable[[], int]


def ask_all(interview: Interview, progress: Progress) -> tuple[Progress, Standing]:
    """Ask until nothing is open, or an emergency is certain.

    Raises:
        LeavingError: when the person leaves; the answers so far are kept.
    """
    standing = stand(interview.frame, progress.given)
    section = ""
    while standing.tier != EMERGENCY:
        question = next_question(progress, standing.who)
        if question is None:
            break
        if question.section != section:
            section = question.section
            interview.conversation.say(_heading(interview, section))
        progress, standing = _step(interview, progress, standing, question)
    return progress, standing


def _step(
    interview: Interview, progress: Progress, standing: Standing, question: Question
) -> tuple[Progress, Standing]:
    """One question: an answer that fits is kept, one that does not is asked again."""
    width = interview.width()
    after_answer = _ask(interview, progress, standing, question, width)
    after = stand(interview.frame, after_answer.given)
    if question.id not in after_answer.given:
        return after_answer, after
    found = clashes(standing, after, interview.frame.today)
    wrong = tuple(each for each in found if each.severity == "error")
    if wrong:
        return _settle_clash(interview, progress, standing, question, wrong), standing
    interview.conversation.say(_remarks(interview, found, standing, after, width))
    interview.keep(after_answer)
    return after_answer, after


def _ask(
    interview: Interview, progress: Progress, standing: Standing, question: Question, width: int
) -> Progress:
    """One question until it is answered, or the person goes back."""
    conversation = interview.conversation
    conversation.say(["", *question_lines(question, _shown(question, progress, standing), width)])
    while True:
        line = conversation.ask().strip()
        command = line.lower()
        if command == QUIT:
            raise LeavingError
        if command == BACK:
            before = previous_question(progress, standing.who, question.id)
            if before is not None:
                return reopened(progress, before.id)
            conversation.say(["  This is the first question."])
        elif command == HELP:
            conversation.say(_help(interview, question, width))
        elif command == CLOCK and question.timer is not None:
            run_clock(conversation, question.timer)
        else:
            value = _value(question, progress, line)
            if not isinstance(value, Complaint):
                return answered(progress, question.id, value)
            conversation.say(_complaint(value, width))


def _value(question: Question, progress: Progress, line: str) -> Given | Complaint:
    """The typed answer; Enter keeps an old one, or skips what may be skipped."""
    if not line and question.id in progress.earlier:
        return progress.earlier[question.id]
    if not line and question.optional:
        return None
    return read_typed(question, line)


def _shown(question: Question, progress: Progress, standing: Standing) -> Shown:
    number, total = position(standing.who, question.id)
    options = choices(question) if question.kind not in ("answer", "flag") else ()
    return Shown(
        number,
        total,
        options,
        asked_for(question),
        progress.earlier.get(question.id),
        question.id in progress.earlier,
    )


def _settle_clash(
    interview: Interview,
    progress: Progress,
    standing: Standing,
    question: Question,
    wrong: tuple[ProfileFault, ...],
) -> Progress:
    """Say what does not fit; the other answer may be changed instead of this one."""
    conversation, width = interview.conversation, interview.width()
    texts = {each.id: each.text for each in interview.frame.form.questions}
    for each in wrong:
        conversation.say(clash_lines("That does not fit:", each.message, each.help, texts, width))
    other = _other(standing, question, wrong)
    if other is None:
        conversation.say(hung("  ", "Please answer again.", width))
        return progress
    words = f"Enter to answer again, or {CHANGE} to change the earlier answer: {other.text}"
    conversation.say(hung("  ", words, width))
    wanted = conversation.ask().strip().lower() == CHANGE
    return reopened(progress, other.id) if wanted else progress


def _other(
    standing: Standing, question: Question, wrong: tuple[ProfileFault, ...]
) -> Question | None:
    """The earlier question that a fault names, by itself or in its list."""
    fields = {name for each in wrong for name in fields_in(each.message)}
    for each in standing.who.questions:
        if each.id == question.id:
            return None
        if each.id in fields or fields.intersection(each.items):
            return each
    return None


def _heading(interview: Interview, section: str) -> list[str]:
    found = next(each for each in interview.frame.form.sections if each.id == section)
    lines = ["", found.title, "-" * len(found.title)]
    return lines + (hung("", found.intro, interview.width()) if found.intro else [])


def _help(interview: Interview, question: Question, width: int) -> list[str]:
    """More about a question; for a list, every question that it stands for, in full."""
    lines = hung("  ", question.help, width) if question.help else []
    texts = {each.id: each.text for each in interview.frame.form.questions}
    for number, item in enumerate(question.items, start=1):
        lines += hung(f"  {number}. ", texts[item], width)
    row = f" [{question.row}]" if question.row else ""
    lines += hung("  ", f"It is asked for this reason: {question.why}{row}", width)
    keys = "Keys: b goes back, ? explains, q saves and leaves, Enter keeps an answer that is shown."
    return lines + hung("  ", keys, width)


def _complaint(complaint: Complaint, width: int) -> list[str]:
    typed = complaint.given
    if len(typed) > _LONGEST_ECHO:
        typed = typed[: _LONGEST_ECHO - 1] + "…"
    return hung("  ", f"You typed: {typed}. Allowed: {complaint.allowed}.", width)


def _remarks(
    interview: Interview,
    doubts: tuple[ProfileFault, ...],
    before: Standing,
    after: Standing,
    width: int,
) -> Iterator[str]:
    """Doubts about an answer, and words of support that it calls for."""
    texts = {each.id: each.text for each in interview.frame.form.questions}
    for each in doubts:
        yield from clash_lines("Please check:", each.message, "b goes back", texts, width)
    known = {each.id for each in before.verdict.messages}
    for message in after.verdict.messages:
        if message.id.startswith(_SUPPORT) and message.id not in known:
            yield from hung("  ", message.text, width)


def listed_answers(progress: Progress, standing: Standing, width: int) -> list[str]:
    """Every question that was asked with its answer, by number."""
    lines: list[str] = []
    for number, question in enumerate(standing.who.questions, start=1):
        answer = answer_text(question, progress.given.get(question.id), choices(question))
        lines += hung(f"{number}. ", f"{question.text} {answer}", width)
    return lines
