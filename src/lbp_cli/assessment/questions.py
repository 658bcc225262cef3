"""The shipped questions and scores, read and checked."""

from __future__ import annotations

from lbp_cli import resources
from lbp_cli.content.questionnaire import FOLDER, SCORES, compile_questionnaire
from lbp_cli.content.scores import compile_scores
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.library import Library
from lbp_cli.model.questionnaire import Questionnaire
from lbp_cli.model.scores import ScoreRules
from lbp_cli.workflow import FaultyContentError


def load_questionnaire(library: Library) -> Questionnaire:
    """The shipped questions, checked against the facts of the library.

    Raises:
        FaultyContentError: with every fault of every question file.
    """
    texts = {
        path: text for path, text in resources.content_texts().items() if path.startswith(FOLDER)
    }
    documents, faults = _read(texts)
    form, found = compile_questionnaire(documents, library.facts)
    if form is None or faults:
        raise FaultyContentError((*faults, *found), texts)
    return form


def load_scores(library: Library) -> ScoreRules:
    """What the measures of the first session mean.

    Raises:
        FaultyContentError: with every fault of the file.
    """
    texts = {SCORES: resources.content_texts()[SCORES]}
    documents, faults = _read(texts)
    rules, found = compile_scores(documents, library.facts, library.classification)
    if rules is None or faults:
        raise FaultyContentError((*faults, *found), texts)
    return rules


def _read(texts: dict[str, str]) -> tuple[dict[str, Document], tuple[Diagnostic, ...]]:
    read = {path: read_yaml(text, path) for path, text in texts.items()}
    documents = {path: document for path, (document, _) in read.items() if document is not None}
    return documents, tuple(each for _, found in read.values() for each in found)
