"""Freezing keeps every value; thawing believes nothing that freezing did not write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lbp_cli
from lbp_cli.content import artefact
from lbp_cli.model.condition import ALWAYS, Condition
from lbp_cli.model.library import Library


@dataclass(frozen=True, slots=True)
class Leaf:
    word: Literal["a", "b"]
    number: float | None
    condition: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Tree:
    name: str
    leaves: tuple[Leaf, ...]
    by_name: Mapping[str, Leaf]
    pair: tuple[str, Leaf]
    scalars: tuple[str | int | float | bool, ...]
    words: tuple[str, ...] | None
    texts: Mapping[str, str]
    inner: Tree | None = None
    many: tuple[Mapping[str, tuple[int, ...]], ...] = field(default=())


_SCALARS = st.one_of(
    st.text(), st.integers(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)
)
_CONDITIONS = st.recursive(
    st.builds(
        Condition,
        op=st.sampled_from(["is", "has"]),
        fact=st.text(),
        values=st.lists(_SCALARS).map(tuple),
    ),
    lambda below: st.builds(
        Condition, op=st.just("all"), parts=st.lists(below, max_size=3).map(tuple)
    ),
    max_leaves=6,
)
_LEAVES = st.builds(
    Leaf,
    word=st.sampled_from(["a", "b"]),
    number=st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    condition=_CONDITIONS,
)


def _trees(inner: st.SearchStrategy[Tree | None]) -> st.SearchStrategy[Tree]:
    return st.builds(
        Tree,
        name=st.text(),
        leaves=st.lists(_LEAVES, max_size=3).map(tuple),
        by_name=st.dictionaries(st.text(), _LEAVES, max_size=3),
        pair=st.tuples(st.text(), _LEAVES),
        scalars=st.lists(_SCALARS, max_size=4).map(tuple),
        words=st.none() | st.lists(st.text(), max_size=3).map(tuple),
        texts=st.dictionaries(st.text(), st.text(), max_size=3),
        inner=inner,
        many=st.lists(
            st.dictionaries(st.text(), st.lists(st.integers()).map(tuple), max_size=2), max_size=2
        ).map(tuple),
    )


@given(_trees(st.none() | _trees(st.none())))
def test_what_is_frozen_thaws_to_the_same(tree: Tree) -> None:
    frozen = artefact.freeze_value(tree, Tree)
    thawed = artefact.thaw_value(frozen, Tree)
    assert thawed == tree
    assert repr(thawed) == repr(tree)  # 1 stays apart from 1.0 and True


@pytest.fixture
def tree() -> Tree:
    leaf = Leaf("a", 1.5)
    return Tree("x", (leaf,), {"k": leaf}, ("p", leaf), ("s", 1, True), ("w",), {"t": "u"})


@given(place=st.integers(min_value=0), byte=st.integers(0, 255))
def test_every_changed_byte_is_noticed(place: int, byte: int) -> None:
    leaf = Leaf("a", 1.5)
    frozen = artefact.freeze_value(leaf, Leaf)
    place %= len(frozen)
    broken = frozen[:place] + bytes([byte]) + frozen[place + 1 :]
    assert artefact.thaw_value(broken, Leaf) == (leaf if broken == frozen else None)


@pytest.mark.parametrize("cut", [0, 1, 20, 60, -1])
def test_a_cut_file_thaws_to_none(tree: Tree, cut: int) -> None:
    assert artefact.thaw_value(artefact.freeze_value(tree, Tree)[:cut], Tree) is None


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"{}", b"\x80\x04K\x01.", b"[" * 100_000, b"null\nnull"]
)
def test_foreign_bytes_thaw_to_none(content: bytes) -> None:
    assert artefact.thaw(content) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"{}",
        b"[]",
        b'["a"]',
        b'["a",1.5,["all",null,[],[],1]]',
        b"[" * 100_000,
        b"\xff",
        b"1e999",
    ],
)
def test_a_right_checksum_over_a_wrong_form_thaws_to_none(body: bytes) -> None:
    content = artefact.signed(body, Leaf)
    assert artefact.thaw_value(content, Leaf) is None


def test_another_shape_of_the_dataclasses_is_stale(tree: Tree) -> None:
    frozen = artefact.freeze_value(tree.leaves[0], Leaf)
    assert artefact.thaw_value(frozen, Tree) is None


@pytest.mark.parametrize("value", [{1: "a"}, {"a"}, [1], object(), float("nan"), b"bytes"])
def test_what_would_come_back_different_is_not_frozen(tree: Tree, value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        artefact.freeze_value(replace(tree, texts=value), Tree)


def test_the_hash_sees_paths_texts_and_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"a.yaml": "x", "b.yaml": "y"}
    first = artefact.content_hash(texts)
    assert first == artefact.content_hash(dict(reversed(texts.items())))
    others = [
        {"a.yaml": "x"},
        {"a.yaml": "y", "b.yaml": "x"},
        {"a.yaml": "xb.yaml", "": "y"},
        {"a.yaml": "x", "b.yaml": "y\udc80"},
    ]
    assert len({first, *map(artefact.content_hash, others)}) == 5
    assert len(first) == 32
    monkeypatch.setattr(lbp_cli, "__version__", "0.0.0")
    assert artefact.content_hash(texts) != first


def test_every_type_in_the_library_has_a_reader() -> None:
    classes = list(artefact._classes(Library, set()))
    assert Condition in classes
    for each in classes:
        for hint in artefact._hints(each):
            artefact._reader(hint)  # raises TypeError when there is no way


@pytest.mark.parametrize("hint", [list[int], Any, tuple[int, ...] | Mapping[str, Leaf], set[str]])
def test_a_type_that_cannot_be_thawed_is_a_bug(hint: Any) -> None:
    with pytest.raises(TypeError):
        artefact._reader(hint)
