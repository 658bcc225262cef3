"""What the fonts lack is replaced; the table of what they have is that of the font files."""

from __future__ import annotations

import struct

import pytest

from lbp_cli.render.typst_cover import COVER, breakable, printable, unshown
from lbp_cli.resources import content_texts, profile_texts

from .handout_sample import FONTS


def code_points(font: bytes) -> set[int]:
    """The characters of a TrueType font, from the format 4 table of its `cmap`."""
    tables = struct.unpack(">H", font[4:6])[0]
    records = [font[12 + 16 * each : 28 + 16 * each] for each in range(tables)]
    cmap = next(struct.unpack(">L", each[8:12])[0] for each in records if each[:4] == b"cmap")
    first = cmap + struct.unpack(">L", font[cmap + 8 : cmap + 12])[0]
    form, _, _, doubled = struct.unpack(">4H", font[first : first + 8])
    assert form == 4
    ends = struct.unpack(f">{doubled // 2}H", font[first + 14 : first + 14 + doubled])
    starts = struct.unpack(
        f">{doubled // 2}H", font[first + 16 + doubled : first + 16 + 2 * doubled]
    )
    pairs = zip(starts, ends, strict=True)
    return {point for start, end in pairs for point in range(start, end + 1)} - {0xFFFF}


def test_the_table_is_what_the_font_files_cover() -> None:
    regular, bold = (code_points((FONTS / f"NotoSans-{name}.ttf").read_bytes()) for name in WEIGHTS)
    signs = [code_points((FONTS / name).read_bytes()) for name in SIGNS]
    assert regular == bold
    covered = {point for first, last in COVER for point in range(first, last + 1)}
    assert covered == regular.union(*signs)


WEIGHTS = ("Regular", "Bold")
SIGNS = ("NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf")


def test_the_fonts_cover_every_shipped_text() -> None:
    written = "".join([*content_texts().values(), *profile_texts().values()])
    assert {
        char for char in set(written) - {"\n"} if printable(f"a{char}a") != f"a{char}a"
    } == set()


@pytest.mark.parametrize(
    "words",
    [
        "Zoë Ångström-Łukasiewicz",
        "Ελένη Παπαδοπούλου",
        "Ольга Щербакова",
        "Nguyễn Thị Hương",
        "20 °C ½ … “so” €5 ≤ 6 → ☎ ✓ ☐",
    ],
)
def test_names_in_latin_greek_and_cyrillic_stay_as_they_are(words: str) -> None:
    assert printable(words) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("李 Ming", "\ufffd Ming"),
        ("سارة", "\ufffd" * 4),
        ("Ann \U0001f600", "Ann \ufffd"),
        ("\uff21\uff4e\uff4e \ufb01t", "Ann fit"),
        ("Zoe\u0308", "Zoë"),
        ("call \u260e\ufe0f", "call \u260e"),
        ("a\u202eb\x1b[1m\nc", "a\ufffdb\ufffd[1m c"),
        ("", ""),
    ],
)
def test_what_no_font_shows_is_replaced(words: str, shown: str) -> None:
    assert printable(words) == shown


def test_only_a_word_too_long_for_a_column_may_be_broken() -> None:
    words = ("short words of any number " * 9).strip()
    assert breakable(words) == words
    long = breakable("before " + "x" * 60 + " after")
    assert long.replace("\u200b", "") == printable(long.replace("\u200b", ""))
    assert long.replace("\u200b", "") == "before " + "x" * 60 + " after"
    assert max(len(piece) for piece in long.replace("\u200b", " ").split()) == 40


def test_signs_that_cannot_be_shown_are_named_once() -> None:
    assert unshown("Zo\u00eb", "\u03a9") == ()
    assert unshown("\u674e\u96f7", "\u674e") == ("\u674e", "\u96f7")
