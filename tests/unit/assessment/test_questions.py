from __future__ import annotations

import pytest
from interview_samples import form, library

from lbp_cli import resources
from lbp_cli.assessment.questions import load_questionnaire, load_scores
from lbp_cli.content.questionnaire import SCORES
from lbp_cli.workflow import FaultyContentError

WALKING = "questions/walking.yaml"


def test_the_shipped_questions_and_scores_are_there() -> None:
    assert form().sections[0].id == "about-you"
    assert len(form().questions) > 100
    assert len(load_scores(library()).scores) > 20


def spoil(monkeypatch: pytest.MonkeyPatch, path: str, old: str, new: str) -> None:
    texts = resources.content_texts()
    assert old in texts[path]
    spoiled = {**texts, path: texts[path].replace(old, new, 1)}
    monkeypatch.setattr(resources, "content_texts", lambda: spoiled)


@pytest.mark.parametrize(
    ("old", "new", "code"), [("title:", "titel:", "E201"), ("schema_version: 1", "x: [", "E105")]
)
def test_every_fault_of_the_questions_is_told(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str, code: str
) -> None:
    spoil(monkeypatch, WALKING, old, new)
    with pytest.raises(FaultyContentError) as caught:
        load_questionnaire(library())
    assert code in {each.code for each in caught.value.diagnostics}
    assert {each.place.path for each in caught.value.diagnostics} == {WALKING}
    assert WALKING in caught.value.texts


def test_every_fault_of_the_scores_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(monkeypatch, SCORES, "schema_version: 1", "schema_version: 2")
    with pytest.raises(FaultyContentError) as caught:
        load_scores(library())
    assert {each.place.path for each in caught.value.diagnostics} == {SCORES}
