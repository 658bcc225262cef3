from __future__ import annotations

import re

import pytest
from facts_samples import PACKAGE, tables

from lbp_cli.content.scores import SCORES, compile_scores
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.scores import ScoreRules

SHIPPED = (PACKAGE / SCORES).read_text(encoding="utf-8")
SOURCES = "".join(
    path.read_text(encoding="utf-8") for path in (PACKAGE / "rules").glob("sources*.yaml")
)
FORBIDDEN = re.compile(
    r"\b(slipped|worn[ -]?out|unstable|instability|crumbl\w*|weak (core|back|muscle)\w*|"
    r"out of place|degenerat\w*|damage\w*|disabled|disorder|depression|anxiety disorder|"
    r"abnormal|severe|failed?|poor (score|result)|kinesiophobia|catastroph\w*)\b",
    re.IGNORECASE,
)

HEAD = """schema_version: 1
no_norm: {age: No norm for it., sex: No norm without it., size: No norm for size.}
scores:
"""
BASIS = "    basis: {sources: [], mark: D, note: design}\n"


def score(more: str, fact: str = "pain.nprs_avg_7d") -> str:
    return f"  - id: INST-NPRS\n    label: Pain\n    fact: {fact}\n{BASIS}{more}"


def compiled(text: str) -> tuple[ScoreRules | None, tuple[Diagnostic, ...]]:
    document, faults = read_yaml(text, SCORES)
    assert document is not None, faults
    return compile_scores({SCORES: document}, tables().facts, tables().classification)


def rules() -> ScoreRules:
    made, faults = compiled(SHIPPED)
    assert made is not None, faults
    return made


def test_a_number_of_the_rules_is_looked_up() -> None:
    bands = {each.fact: each.bands for each in rules().scores}
    thresholds = tables().classification.thresholds

    assert [band.limit for band in bands["pain.nprs_avg_7d"]] == [
        *thresholds.pain_band.at_most.values()
    ]
    assert bands["tests.plank_s"][1].limit == tables().classification.norms.plank_low_below_s.limit
    assert bands["activity.strength_days"][0].limit == thresholds.fitness.strength_at_least[0].at


def test_the_missing_file_is_a_fault() -> None:
    made, faults = compile_scores({}, tables().facts, tables().classification)
    assert made is None
    assert [each.code for each in faults] == ["E114"]


BANDS = """    bands:
      - {up_to: LIMIT, word: mild, meaning: It is mild.}
      - {up_to: 10, word: strong, meaning: It is strong.}
"""
WORDS = "    bands: [{is: lwo, word: low, meaning: It is low.}]\n"
NORM = """    about: It shows something.
    norm: {table: gait, outcomes: {below: {word: slow, meaning: It is slow.}}}
"""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (score("    about: Pain it is.\n", "pain.nprs"), "E501 there is no fact 'pain.nprs'"),
        (
            score("    about: Pain it is.\n    other_side: tests.side_rite_s\n"),
            "E501 there is no fact 'tests.side_rite_s'",
        ),
        (
            score(BANDS.replace("LIMIT", "thresholds.pain_band.at_most.mlid")),
            "E501 'thresholds.pain_band.at_most.mlid' is no number of the rules",
        ),
        (
            score(BANDS.replace("LIMIT", "thresholds.pain_band.basis")),
            "E501 'thresholds.pain_band.basis' is no number of the rules",
        ),
        (score(BANDS.replace("LIMIT", "10")), "E209 no value reaches the band 'strong'"),
        (score(BANDS.replace("LIMIT", "3").replace("10", "9")), "E209 no band holds the value 9"),
        (score(WORDS, "irritability"), "E204 'lwo' is not a word of this fact"),
        (score(NORM, "gait.speed_m_s"), "E202 'average' is missing here"),
        (score(""), "E202 a score has 'bands' or 'about'"),
    ],
)
def test_slips_are_found(text: str, fault: str) -> None:
    made, faults = compiled(HEAD + text)
    assert made is None
    (found,) = faults
    assert f"{found.code} {found.message}".startswith(fault)
    assert found.place.line > 3


def test_every_shipped_source_is_known() -> None:
    statements = [
        each.basis
        for score in rules().scores
        for each in (score, score.change)
        if each is not None and each.basis is not None
    ]
    named = {source for basis in statements for source in basis.sources}
    assert len(named) > 20
    assert [each for each in sorted(named) if f"id: {each}\n" not in SOURCES] == []


def test_only_what_was_not_answered_has_no_words() -> None:
    silent = {
        (score.fact, word)
        for score in rules().scores
        for word in tables().facts[score.fact].values
        if word not in {band.limit for band in score.bands}
    }
    assert silent == {("irritability", "unknown"), ("posture.pattern", "unknown")}


def test_clients_read_short_kind_sentences_without_diagnosis() -> None:
    texts = [
        text
        for score in rules().scores
        for text in (
            score.label,
            score.about or "",
            score.scale or "",
            *(part for band in score.bands for part in (band.word, band.meaning)),
            *(part for each in score.outcomes.values() for part in (each.word, each.meaning)),
        )
    ]
    assert [each for each in texts if FORBIDDEN.search(each)] == []
    sentences = [each for text in texts for each in re.split(r"[.;!?]\s+", text)]
    assert [each for each in sentences if len(each.split()) > 24] == []


def test_the_forbidden_words_would_be_found() -> None:
    assert FORBIDDEN.search("You have a weak core.")


@pytest.mark.parametrize(
    "fact",
    [
        "pain.nprs_now pain.nprs_avg_7d pain.nprs_worst_7d pain.nprs_leg_avg_7d irritability",
        "function.psfs_mean function.rmdq function.odi psychosocial_risk psych.phq4_total",
        "psych.stress psych.fear_nrs psych.expectation_nrs psych.sbt_total psych.sbt_psych",
        "psych.ompsq_sf psych.tsk11 psych.fabq_pa psych.fabq_w psych.pss4 psych.promis_pi_t",
        "fitness_level evs_week_minutes activity.strength_days activity.sitting_hours",
        "activity.longest_bout_min function.walk_tolerance_min gait_impairment gait.speed_m_s",
        "posture.pattern tests.sts30 tests.sls_left_s tests.sls_right_s tests.plank_s",
        "tests.side_left_s tests.side_right_s tests.fivests_s tests.six_mwt_m tests.sorensen_s",
        "aslr_sum tests.thomas_left_deg tests.thomas_right_deg tests.ake_left_deg",
        "tests.ake_right_deg",
    ],
)
def test_everything_measured_has_its_score(fact: str) -> None:
    known = {each.fact for each in rules().scores}
    assert set(fact.split()) - known == set()
