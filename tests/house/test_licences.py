"""The licence verdicts of assessment 2.1: which forms are shown, which give a total only.

Characteristic phrases of the forms that must not be in this repository are kept encoded, so that
this test does not hold what it forbids: the lengths of their words as letters, and the start of
the SHA-256 of the words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from facts_samples import PACKAGE, answers, tables

from lbp_cli.content.scores import SCORES, compile_scores
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.engine.facts import derive_facts
from lbp_cli.engine.scores import scores
from lbp_cli.render.document import Document
from lbp_cli.render.scores_section import scores_blocks
from lbp_cli.render.terminal import render_terminal

ROOT: Final = Path(__file__).parents[2]
NOT_OURS: Final = frozenset({"__pycache__", "node_modules", "build", "dist", "htmlcov"})

PHQ4_NOTICE: Final = (
    "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with "
    "an educational grant from Pfizer Inc. No permission required to reproduce, translate, display "
    "or distribute."
)

CANARY: Final = "A phrase that is in no form"
CANARY_ENCODED: Final = ("AFDBBBD", "c636c4585a00f99bbed13923")

ENCODED: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "RMDQ": (
        ("DBDDBCD", "ac6f2aaff02d88043b817ff2"),
        ("AFHJB", "246efda39ce86804edaa8d56"),
        ("DDFDEG", "72588df22af57727b24db5b4"),
        ("DBBIBC", "ca316578ed6dc3c416c7b8ea"),
        ("CGDFDE", "781253739a10f7b22eec6a27"),
        ("DDBCG", "04349605a1492519dec435de"),
        ("DEBCEG", "d8463fa638e697b729b1d086"),
        ("ADBCDB", "b3d7d8a66528286f6c5493a3"),
    ),
    "ODI": (
        ("DEFHGG", "f7db975cb95a23523a0c9e36"),
        ("GGED", "494fc8376404e1a14328115b"),
        ("DHBDGD", "88a1440a699aa93e179d27f2"),
        ("CDEGGE", "2f3e9ddb9a4be8fe09f1d80a"),
        ("HBDGCD", "0ebba105ecb27d6917f100f0"),
        ("CDBCEJ", "61b87b479cf434c0ed834b60"),
        ("AEEDC", "16c11a38ce8631375cf0c9cd"),
    ),
    "STarT Back": (
        ("DDFEIG", "ce7e7699d0418bfd84bcddec"),
        ("GDFDEG", "18a35474e7967278485271be"),
        ("FDCAFD", "803b909ba834ac03e4127b0a"),
        ("DAIDDB", "f1cb530785281e02ef4f8b46"),
        ("HHDDEG", "babcb7ad4ffb6668b6a10545"),
        ("DBDDBH", "9677184cef746bbe84e04b65"),
        ("EEBCCF", "a25e3b4246de3bfba749291b"),
        ("CGCCF", "6edb191c5c887f360d2b3f7a"),
    ),
    "OMPSQ": (
        ("GDCFJ", "6581cac4faef1f1b2cd96e28"),
        ("ACBEDC", "23422f4f59df4d77bba08327"),
        ("HBDBBJ", "0367d21e02343990f046e611"),
        ("CBBFDD", "860b8d607291a53542249dfe"),
        ("GDFFB", "3c4e35ede7286152ec623105"),
        ("CEBGDC", "59127cbc8129705a4b636d21"),
    ),
    "TSK-11": (
        ("FDAEFF", "f6aa6c25e8e98ef1cfc3f593"),
        ("BADBCB", "d5124b446445aa232966ba65"),
        ("BHBBDE", "f0d9e63a670ccf69789daf8f"),
        ("BDBGBA", "571dbf3af75ebdcd7fcc75af"),
        ("FEFBGI", "36b3366d586b9904e2e2f212"),
        ("CBDBDC", "05aa1eb5486fb941e17df736"),
        ("DFEADG", "d30d0788f6db3d2c3d7af305"),
        ("DCKIBC", "6d99fc3eb3e458fde4319202"),
        ("FEGDAB", "2dd10f642f8a74c7c5be557d"),
        ("FDBHDC", "55c5d8051e44c7907f1beb41"),
    ),
    "FABQ": (
        ("DCFBHH", "7e60830c0bfc87a54f23f7b5"),
        ("HHEBDE", "cf324bbbc96f3e8f170cf173"),
        ("HHEDBD", "9b33840b3676b13fd63e3856"),
        ("FCBHJE", "9cbb532638e0845b85b6257b"),
        ("BDJBD", "b6e8daa519beb781026c6e21"),
        ("BDBCEC", "a152d2e07be7ac49a73f7b31"),
        ("DEDBD", "d994e57357494219a20b2fcd"),
        ("BDBBFD", "9dbfa0f5249a4e16acc530f6"),
    ),
    "PSS-4": (
        ("FBGCIF", "b350a70b816df3a9ba244329"),
        ("EDGBFD", "abb5dc909e9eb6ac2fdff5be"),
        ("DDFDED", "006d22ec087eba1e29f587f2"),
        ("LDFBBD", "4a1a519bdf266b70c3e35393"),
    ),
    "PROMIS": (
        ("CDCDID", "efc49646fd1f629ef7352c5b"),
        ("DIDDCB", "181ef90fc34a58318e28b990"),
        ("DIDDFC", "d4cb240ae064d219889c8aa1"),
        ("DIDDGB", "f4acc14dcb7ebef64a42e696"),
    ),
    "Borg": (
        ("BHBC", "2e4e3cdfc09f512860eff85c"),
        ("DDE", "90b61fd08d62a0eec717ee99"),
        ("DDD", "a4aa04013904e2dd0c526a4e"),
        ("DDD", "6ac6f2963c3d389030952931"),
        ("DDF", "8de0d461e660e1c2ab48e03c"),
        ("GH", "b8b79da57e848b095a117cd7"),
        ("IFHG", "5e3599a22a30f0750539fde9"),
    ),
    "PAR-Q+": (
        ("DDDCDA", "3aca64dafc42efa06efc018a"),
        ("EIBDEH", "41944aab4b738517aabff9b0"),
        ("DBDEBD", "55908aabb47ba436878d8126"),
        ("DGGBIB", "cf8b82d53dab39d6a533b3f2"),
        ("IFJKCA", "60492ff2d0f06f53e1dd2d18"),
        ("DBIJHH", "7ef4dc28ba7c5eeb9101b52e"),
        ("EBDEBH", "2ea69978d8ffdc5630295ed5"),
    ),
}
"""Forms that give a total only, and wordings that are never shown."""


def words_of(text: str) -> list[str]:
    return re.findall(
        r"[a-z0-9]+", text.lower().replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
    )


def lengths(words: Iterable[str]) -> str:
    return "".join(chr(64 + min(len(word), 26)) for word in words)


def places(shape: str, within: str) -> Iterator[int]:
    at = within.find(shape)
    while at >= 0:
        yield at
        at = within.find(shape, at + 1)


def phrases_in(text: str, encoded: Iterable[tuple[str, str]]) -> list[str]:
    """The encoded phrases that stand in a text, whatever its line breaks and punctuation."""
    words = words_of(text)
    shapes = lengths(words)
    phrases = (
        (" ".join(words[at : at + len(shape)]), digest)
        for shape, digest in encoded
        for at in places(shape, shapes)
    )
    return [phrase for phrase, digest in phrases if encode(phrase) == digest]


@cache
def encode(phrase: str) -> str:
    return hashlib.sha256(phrase.encode()).hexdigest()[:24]


def files_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_file():
            yield path
        elif path.name == ".ci" or not (path.name in NOT_OURS or path.name.startswith(".")):
            yield from files_below(path)


def texts_below(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text file, by its path."""
    for path in files_below(folder):
        try:
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_item_of_a_form_that_is_not_ours_stands_anywhere() -> None:
    texts = dict(texts_below(ROOT))
    assert {"README.md", f"src/lbp_cli/{SCORES}"} <= set(texts)
    every = [each for encoded in ENCODED.values() for each in encoded]
    found = {path: phrases_in(text, every) for path, text in texts.items()}
    assert {path: phrases for path, phrases in found.items() if phrases} == {}


@pytest.mark.parametrize(
    "text",
    [
        "before. A phrase that is in no form; after",
        'text: "a phrase that\n    # is in no form"',
        "x = 'A PHRASE THAT '\n    'is in no form'",
    ],
)
def test_a_planted_phrase_would_be_found(text: str) -> None:
    assert phrases_in(text, [CANARY_ENCODED]) == [CANARY.lower()]


def test_a_planted_file_would_be_looked_at(tmp_path: Path) -> None:
    for place in ("src/deep", ".ci", ".git", "src/__pycache__"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "notes").write_text(CANARY, encoding="utf-8")
    (tmp_path / "picture.bin").write_bytes(b"\xff\xfe\x00")

    assert [path for path, _ in texts_below(tmp_path)] == [".ci/notes", "src/deep/notes"]


def test_a_phrase_with_another_word_is_not_the_same() -> None:
    assert phrases_in("A phrase that is in my form", [CANARY_ENCODED]) == []


def test_every_form_of_the_verdict_has_phrases() -> None:
    assert [form for form, encoded in ENCODED.items() if len(encoded) < 4] == []
    assert {len(shape) > 1 for encoded in ENCODED.values() for shape, _ in encoded} == {True}
    digests = [digest for encoded in ENCODED.values() for _, digest in encoded]
    assert len(digests) == len(set(digests))


def test_the_notice_of_the_phq4_is_stored_and_shown() -> None:
    text = (PACKAGE / SCORES).read_text(encoding="utf-8")
    document, _ = read_yaml(text, SCORES)
    assert document is not None
    made, faults = compile_scores({SCORES: document}, tables().facts, tables().classification)
    assert made is not None, faults
    notices = [each.notice for each in made.scores if each.fact == "psych.phq4_total"]
    assert notices == [PHQ4_NOTICE]

    facts = derive_facts(answers(psych__phq4_total=3), 0, tables().classification)
    found = scores(facts, made, tables().classification.norms)
    shown = render_terminal(Document("", scores_blocks(found)), 60)
    assert PHQ4_NOTICE in " ".join(shown.split())


def test_the_fonts_stand_beside_their_licence_and_in_the_notice() -> None:
    fonts = PACKAGE / "render" / "fonts"
    licence = (fonts / "OFL.txt").read_text(encoding="utf-8")
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for family in ("Noto Sans", "Noto Sans Math", "Noto Sans Symbols2"):
        assert f"({family})" in licence
        assert family in " ".join(notice.split())
    assert {each.name.split("-")[0] for each in fonts.glob("*.ttf")} == {
        "NotoSans",
        "NotoSansMath",
        "NotoSansSymbols2",
    }
    assert "Reserved Font Name" not in licence.split("-----", 1)[0]
