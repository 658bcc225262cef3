"""The stable codes of all diagnostics: what each means, with one failing example.

`docs/diagnostics.md` is written from this table. A code never changes its meaning; a code that
is no longer given is never used again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault: its code, a short name, what it means and why, a failing example."""

    code: str
    name: str
    sentence: str
    example: str


_READING: Final = (
    Code("E101", "too-large", "A file holds at most 1 MB.", "(a file of 2 MB)"),
    Code("E102", "not-utf8", "Files are UTF-8 text.", "name: (byte 0xe9)"),
    Code("E103", "bad-character", "Control characters have no place in a file.", "a: (U+0000)"),
    Code("E104", "tab", "Lines are indented with spaces, never with tabs.", "dose:\n\tsets: 3"),
    Code("E105", "not-yaml", "The file is not valid YAML.", "steps: [lie down, breathe"),
    Code("E106", "empty", "The file holds nothing.", "# only a comment"),
    Code("E107", "two-documents", "One file holds one document.", "a: 1\n---\na: 2"),
    Code("E108", "too-deep", "Lists and mappings nest at most 30 deep.", "a: [[[[ ... ]]]]"),
    Code("E109", "duplicate-key", "A key stands once in a mapping.", "sets: 3\nsets: 4"),
    Code("E110", "key-not-text", "A key is a text; a number needs quotes.", "1: 10"),
    Code(
        "E111",
        "anchor",
        "Anchors and aliases are refused: what counts here stands here, and can be searched for.",
        "a: &dose 3\nb: *dose",
    ),
    Code("E112", "tag", "Type tags are refused: the schema knows the type.", "sets: !!int 3"),
    Code(
        "E113", "unusable-number", "A number is plain and has at most 15 digits.", "height_cm: .nan"
    ),
    Code(
        "E114",
        "cannot-read",
        "A file or folder is not there, or cannot be opened.",
        "lbp validate nowhere.yaml",
    ),
    Code(
        "E115",
        "what-is-this",
        "A file is a profile, a ladder file or one of the rule files.",
        "colour: blue",
    ),
)

_SHAPE: Final = (
    Code("E201", "unknown-key", "The key is not one that is known here.", "dificulty: 3"),
    Code("E202", "missing-key", "A key that must be there is not there.", "dose: {mode: reps}"),
    Code("E203", "wrong-kind", "The value is of the wrong kind.", 'sets: "3"'),
    Code("E204", "unknown-word", "The word is not in the closed list.", "position: proen"),
    Code("E205", "out-of-range", "The number is too small or too large.", "difficulty: 11"),
    Code("E206", "wrong-form", "The text does not have the form it needs.", "id: Dead Bug"),
    Code("E207", "wrong-length", "The list or text is too short or too long.", "steps: []"),
    Code("E208", "unknown-form", "The word that says which form it is, is unknown.", "kind: hodl"),
    Code(
        "E209",
        "refused",
        "The value breaks a rule of its field.",
        "action: exclude\ndose_factor: 0.5",
    ),
)

_CONDITIONS: Final = (
    Code("E301", "unknown-fact", "The condition names no known fact.", "when: {fact: pian, is: 3}"),
    Code(
        "E302",
        "impossible-value",
        "The fact can never have this value.",
        "when: {fact: pain.nprs_avg_7d, at_least: 12}",
    ),
    Code(
        "E303",
        "wrong-comparison",
        "This comparison makes no sense for this kind of fact.",
        "when: {fact: causes, at_least: 2}",
    ),
    Code(
        "E304",
        "two-comparisons",
        "One condition makes one comparison; groups stand alone.",
        "when: {fact: person.age, above: 50, below: 70}",
    ),
    Code("E305", "empty-group", "'all' and 'any' list their conditions.", "when: {any: []}"),
    Code(
        "E306",
        "unknown-comparison",
        "The word is no part of a condition.",
        "when: {fact: person.age, over: 50}",
    ),
    Code(
        "E307", "not-a-condition", "A condition is always, a group, or a comparison.", "when: yes"
    ),
    Code(
        "E308",
        "never-matches",
        "No person can meet this condition, so the rule is dead.",
        "when: {all: [{fact: person.age, below: 30}, {fact: person.age, above: 60}]}",
    ),
)

_PROFILE: Final = (
    Code(
        "E401",
        "safety-answer-missing",
        "Every safety question has an answer: what is not known is never taken as no.",
        "red_flags: {bowel: no}  # and no bladder",
    ),
    Code(
        "E402",
        "shorthand-in-full",
        "With mode: full every question is answered one by one.",
        "mode: full\nred_flags_all_no: true",
    ),
    Code(
        "E403",
        "follow-up-missing",
        "An answer asks for another one that is not there.",
        "history: {surgery: {type: fusion}}  # and no weeks_since",
    ),
    Code(
        "E404",
        "answers-clash",
        "Two answers cannot both be true.",
        "pain: {leg_pain_site: none, nprs_leg_avg_7d: 4}",
    ),
    Code(
        "W405",
        "answer-not-used",
        "The answer has no meaning beside another one, and is not used.",
        "bladder: {answer: no, onset: over_3_months}",
    ),
    Code("E406", "in-the-future", "What has happened has a date before today.", "date: 2199-01-01"),
    Code(
        "W407",
        "unlikely-answer",
        "The answer does not fit another one; look at it again.",
        "pain: {nprs_avg_7d: 6, nprs_worst_7d: 3}",
    ),
    Code(
        "E408",
        "too-much-activity",
        "More exercise in a week than anybody does.",
        "activity: {evs_days: 7, evs_minutes: 600}",
    ),
    Code(
        "E409",
        "unknown-taste",
        "What is liked or disliked is an exercise or a ladder.",
        "preferences: {likes: [yoga]}",
    ),
    Code(
        "E410",
        "unknown-clearance",
        "A clearance names rules of the safety screen and restrictions that there are.",
        "clinician_clearance: {covers: [RF-99]}",
    ),
    Code(
        "W411",
        "open-question",
        "A question that this client would be asked is left open; it counts as not known.",
        "red_flags: {axspa: {}}",
    ),
)

_TOGETHER: Final = (
    Code("E501", "unknown-id", "The id is not defined anywhere.", "ladder: hip-bridges"),
    Code("E502", "unknown-source", "The source is not in sources.yaml.", "sources: [hayden2012]"),
    Code("E503", "duplicate-id", "An id is defined once.", "id: dead-bug (in two files)"),
    Code(
        "E504",
        "wrong-file-name",
        "A ladder file is named after its ladder.",
        "id: hinge (in x.yaml)",
    ),
    Code(
        "E505", "rungs-not-in-order", "Rungs count 1, 2, 3 ... without a gap.", "rung: 1, rung: 3"
    ),
    Code(
        "E506",
        "difficulty-falls",
        "A higher rung is never easier than a lower one.",
        "rung 2: difficulty 5, rung 3: difficulty 4",
    ),
    Code(
        "E507",
        "selects-nothing",
        "A rule that selects exercises must select at least one.",
        "select:\n  all_of:\n    - {tag: impact, at_or_above: high}\n"
        "    - {tag: sustained_sitting, at_or_above: low}",
    ),
    Code(
        "W508",
        "out-of-reach",
        "Nobody can start at this rung or climb to it.",
        "rung 3 allowed in phase 1 only, rung 4 in phase 3 only",
    ),
    Code("E509", "dose-out-of-range", "The dose is beyond anything sensible.", "sets: 30"),
    Code(
        "E510",
        "factor-out-of-range",
        "The factor or weight is beyond its range.",
        "dose_factor: 1.5",
    ),
    Code("E511", "no-evidence", "What changes a plan names its source and grade.", "sources: []"),
    Code(
        "E512",
        "empty-need",
        "A stage that allows a programme leaves something to do.",
        "a stage that excludes every walking exercise",
    ),
    Code(
        "E515",
        "unasked",
        "Every answer that a profile must have is asked for in the interview.",
        "(no question for pain.nprs_avg_7d)",
    ),
    Code("W513", "unused-source", "No file names this source.", "(a source nobody uses)"),
    Code("W514", "unused-id", "Nothing uses what is defined here.", "(a message nobody shows)"),
    Code(
        "W516",
        "cue-leaves-exercise",
        "A harder cue keeps count, load and things needed; no cue leads to another position.",
        "harder: Hold for ten seconds",
    ),
)

_PICTURES: Final = (
    Code(
        "E601",
        "picture-of-nothing",
        "A picture builds on one of the same file, and the last of a chain has frames.",
        "picture: {extends: ful-bridge, ...}",
    ),
    Code("E602", "body-cannot", "No body bends or reaches so far.", "hand: {x: 1.9}"),
    Code(
        "E603",
        "not-at-rest",
        "The body floats, sinks, slides or would fall over.",
        "contact: [knees], contact_height: 0.2 (and nothing to kneel on)",
    ),
    Code(
        "E604",
        "nothing-to-see",
        "The movement is missing, hidden by the view, too small, or jumps on the way.",
        "frames: [{}, {}]",
    ),
    Code(
        "W605",
        "hard-to-see",
        "The limb that moves points at the reader, or the figure is very flat.",
        "view: front (of an arm that swings forward)",
    ),
    Code(
        "E606",
        "picture-does-not-fit-together",
        "A picture names only frames that it has; what rests is no limb that is planted too.",
        "frames: [{}, {}], thumb: 3",
    ),
)

GROUPS: Final[tuple[tuple[str, tuple[Code, ...]], ...]] = (
    ("Reading the file", _READING),
    ("The shape of the file", _SHAPE),
    ("Conditions of rules", _CONDITIONS),
    ("Profiles", _PROFILE),
    ("Exercises and rules together", _TOGETHER),
    ("Pictures of exercises", _PICTURES),
)

_INTRO: Final = (
    "Every fault that `lbp` finds in a file has a code. The code stays the same, so it can be",
    "searched for. `E` is an error: the file is not used. `W` is a warning: it is.",
)
CODES: Final[Mapping[str, Code]] = {each.code: each for _, codes in GROUPS for each in codes}


def page() -> str:
    """The text of `docs/diagnostics.md`."""
    lines = ["# Diagnostics", "", *_INTRO, ""]
    for title, codes in GROUPS:
        lines += [f"## {title}", ""]
        for each in codes:
            lines += [f"### {each.code} {each.name}", "", each.sentence, ""]
            lines += ["```yaml", *each.example.splitlines(), "```", ""]
    return "\n".join(lines).rstrip() + "\n"
