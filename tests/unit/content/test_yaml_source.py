from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.content.yaml_source import MAX_BYTES, MAX_DEPTH, decode_text, read_yaml
from lbp_cli.model.diagnostic import Diagnostic, Place


def faults(text: str) -> list[tuple[str, int, int]]:
    _, found = read_yaml(text, "f.yaml")
    return [(each.code, each.place.line, each.place.column) for each in found]


def data(text: str) -> object:
    document, found = read_yaml(text, "f.yaml")
    assert document is not None, found
    return document.data


def test_scalars_that_yaml_would_guess_stay_text() -> None:
    text = (
        "a: no\nb: 12:30\nc: 0123\nd: 2026-11-22\ne: 1_000\nf: 1e3\ng: +1\nh: 0x10\ni: .5\nj: True"
    )
    assert data(text) == {
        "a": "no",
        "b": "12:30",
        "c": "0123",
        "d": "2026-11-22",
        "e": "1_000",
        "f": "1e3",
        "g": "+1",
        "h": "0x10",
        "i": ".5",
        "j": "True",
    }


def test_plain_numbers_flags_and_nothing_are_understood() -> None:
    read = data("[3, -4, 2.5, 0, true, false, null, ~, '3', \"true\", 1.10]")
    assert read == [3, -4, 2.5, 0, True, False, None, None, "3", "true", 1.1]
    assert data("a:\nb: 1") == {"a": None, "b": 1}


def test_every_duplicate_key_is_reported_with_its_first_place() -> None:
    document, found = read_yaml("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n", "f.yaml")
    assert [(each.code, each.place.line) for each in found] == [("E109", 4), ("E109", 5)]
    assert [each.notes[0].place.line for each in found] == [3, 1]
    assert document is not None
    assert document.faulty
    assert document.data == {"a": 1, "b": {"c": 1}}


def test_all_anchors_and_tags_of_a_file_are_reported_in_one_run() -> None:
    assert faults("a: &x 1\nb: &y [2]\nc: !!int 3\nd: !own {e: 1}\nf: ! g") == [
        ("E111", 1, 4),
        ("E111", 2, 4),
        ("E112", 3, 4),
        ("E112", 4, 4),
        ("E112", 5, 4),
    ]


def test_an_alias_leaves_no_document() -> None:
    document, found = read_yaml("a: &x 1\nb: *x\nc: *x", "f.yaml")
    assert document is None
    assert [each.code for each in found] == ["E111", "E111", "E111"]


def test_billion_laughs_is_refused_at_once() -> None:
    lines = ["a0: &a0 [lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    document, found = read_yaml("\n".join(lines), "f.yaml")
    assert document is None
    assert {each.code for each in found} == {"E111"}


@pytest.mark.parametrize("opening", ["[", "{", "{a: ", "- "])
def test_deep_nesting_stops_at_the_limit(opening: str) -> None:
    assert faults(opening * 50_000) == [("E108", 1, 1 + MAX_DEPTH * len(opening))]


def test_nesting_up_to_the_limit_is_read() -> None:
    assert faults("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("E106", 1, 1)]),
        ("# only a comment\n", [("E106", 1, 1)]),
        ("---\n...\n", [("E106", 1, 1)]),
        ("a: 1\n---\nb: 2\n", [("E107", 2, 1)]),
        ("1: a\ntrue: b\n~: c\n[x]: d\n", [("E110", n, 1) for n in (1, 2, 3, 4)]),
        ("a: .nan\nb: -.INF\nc: 1234567890123456", [("E113", n, 4) for n in (1, 2, 3)]),
        ("a:\n\tb: 1\n\tc: 2", [("E104", 2, 1), ("E104", 3, 1)]),
        ("a: [1, 2", [("E105", 2, 1)]),
        ("a: b: c", [("E105", 1, 5)]),
        ("a: @b", [("E105", 1, 4)]),
        ("a: 'b", [("E105", 1, 6)]),
        ("a: x\n  b: y", [("E105", 2, 4)]),
        ("a: 1\nb: \x07", [("E103", 2, 4)]),
        ("a: \x00", [("E103", 1, 4)]),
        ("a: \udc80", [("E103", 1, 4)]),
    ],
)
def test_what_is_refused_and_where(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert faults(text) == expected


def test_a_number_that_cannot_be_used_is_none_and_marked() -> None:
    document, _ = read_yaml("a: 1\nb: [.inf, 1234567890123456]", "f.yaml")
    assert document is not None
    assert document.data == {"a": 1, "b": [None, None]}
    assert document.unusable == {Place("f.yaml", 2, 5), Place("f.yaml", 2, 11)}


def test_faults_before_broken_yaml_are_kept() -> None:
    assert faults("a: 1\na: 2\nb: [") == [("E109", 2, 1), ("E105", 4, 1)]


def test_byte_order_mark_and_windows_line_ends_are_harmless() -> None:
    text, found = decode_text(b"\xef\xbb\xbfa: 1\r\nb: x\r\n", "f.yaml")
    assert found == ()
    assert text is not None
    assert data(text) == {"a": 1, "b": "x"}
    assert faults("\ufeffa: 1\r\na: 2\r\n") == [("E109", 2, 1)]


def test_size_is_capped_in_bytes() -> None:
    assert faults("# " + "x" * MAX_BYTES) == [("E101", 1, 1)]
    assert faults("# " + "é" * (MAX_BYTES // 2)) == [("E101", 1, 1)]
    assert decode_text(b"x" * (MAX_BYTES + 1), "f.yaml")[1][0].code == "E101"


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [(b"a: \xe9", 1, 4), (b"a: 1\nb: \xc3\xa9\xff", 2, 5), (b"\xff\xfea\x00", 1, 1)],
)
def test_other_encodings_are_refused_at_their_byte(content: bytes, line: int, column: int) -> None:
    text, (found,) = decode_text(content, "f.yaml")
    assert text is None
    assert (found.code, found.place) == ("E102", Place("f.yaml", line, column))


def test_places_of_values_keys_and_missing_fields() -> None:
    document, _ = read_yaml("a: 1\nb:\n  - c: 2\n    d: [3, 4]\n", "f.yaml")
    assert document is not None
    assert document.place(("b", 0, "d", 1)) == Place("f.yaml", 4, 12)
    assert document.place(("b", 0, "d"), key=True) == Place("f.yaml", 4, 5)
    assert document.place(("b", 0, "missing")) == Place("f.yaml", 3, 5)
    assert document.place(("b", "<tag>", 0, "c")) == Place("f.yaml", 3, 8)
    assert document.place(("b", 0, "c", "[key]")) == Place("f.yaml", 3, 5)
    assert document.place(()) == Place("f.yaml", 1, 1)


def test_a_faulty_document_stays_faulty_with_other_data() -> None:
    document, _ = read_yaml("a: 1\na: 2", "f.yaml")
    assert document is not None
    assert document.with_data({}).faulty


def _run(content: bytes) -> tuple[Diagnostic, ...]:
    text, found = decode_text(content, "f.yaml")
    return found if text is None else read_yaml(text, "f.yaml")[1]


@given(st.binary(max_size=200))
def test_no_bytes_give_a_traceback(content: bytes) -> None:
    for each in _run(content):
        assert each.place.line >= 1
        assert each.place.column >= 1


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,?~ \n\t10.", max_size=60))
def test_no_text_gives_a_traceback(text: str) -> None:
    document, found = read_yaml(text, "f.yaml")
    assert document is not None or found
    assert document is None or document.faulty == bool(found)
