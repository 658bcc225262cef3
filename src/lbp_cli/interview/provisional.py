"""What stands in for answers that have not been asked yet, so that the rest can be judged.

Each is the mildest value, so what the answers so far make certain is certain: more answers can
make the outcome graver, never milder. Safety questions stay open; nothing stands in for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lbp_cli.interview.asking import SOMETHING
from lbp_cli.interview.paths import PSFS, Data, copied, look, put
from lbp_cli.model.questionnaire import Questionnaire


def with_open_answers(form: Questionnaire, data: Mapping[str, Any]) -> Data:
    """The profile with the mildest value for every field that it must have and has not."""
    filled: Data = copied(data)
    for field, value in form.until_asked.items():
        if not field.startswith(f"{PSFS}.") and look(filled, field) is None:
            put(filled, field, list(value) if isinstance(value, tuple) else value)
    if not look(filled, PSFS):
        names = ("name", "score")
        put(filled, PSFS, [{name: form.until_asked[f"{PSFS}.1.{name}"] for name in names}])
    return filled


def with_open_follow_ups(form: Questionnaire, data: Mapping[str, Any]) -> Data:
    """The profile with the mildest follow-up wherever one is still to be asked."""
    filled: Data = copied(data)
    for question in form.questions:
        if question.follows is None or look(filled, question.id) is not None:
            continue
        written = look(filled, question.follows)
        answer = written.get("answer") if isinstance(written, Mapping) else written
        if answer in SOMETHING:
            name = question.id.rpartition(".")[2]
            put(filled, question.id, form.follow_ups_until_asked[name])
    return filled
