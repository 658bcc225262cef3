from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lbp_cli.render.document import (
    Block,
    Bullets,
    Definitions,
    Document,
    Heading,
    Line,
    Notice,
    Numbered,
    Table,
    text,
)
from lbp_cli.render.markdown import render_markdown
from lbp_cli.render.plain_text import harmless
from lbp_cli.render.plan_document import plan_document

from .sample_plan import CATALOGUE, HOSTILE, sample_plan

READERS = (
    MarkdownIt("commonmark"),
    MarkdownIt("commonmark").enable(["table", "strikethrough"]),
)
GFM = READERS[1]


def inline(tokens: list[Token]) -> list[str]:
    """The text of every inline token as a reader shows it; anything but text fails."""
    shown = []
    for token in tokens:
        if token.type != "inline":
            continue
        children = token.children or []
        kinds = {child.type for child in children}
        assert kinds <= {"text", "text_special", "strong_open", "strong_close"}, kinds
        shown.append("".join(child.content for child in children))
    return shown


def blocks_with(content: str) -> tuple[Block, ...]:
    line = Line(content)
    return (
        Heading(2, content),
        text(content),
        text("rest", lead=content),
        Bullets((line, line)),
        Numbered((line,)),
        Definitions((Line(content, lead=content),)),
        Notice("stop", content, (line,)),
    )


def assert_literal(content: str) -> None:
    shown = harmless(content)
    source = render_markdown(Document("t", blocks_with(content)))
    both = f"{shown} {shown}".strip()
    want = [shown, shown, f"{shown} rest".strip(), shown, shown, shown, both, shown, shown]
    for reader in READERS:
        got = inline(reader.parse(source))
        assert [part.strip() for part in got if part.strip()] == [part for part in want if part]
    table = Table(("Name", "Then"), ((content, "x"), (content, content)))
    cells = inline(GFM.parse(render_markdown(Document("t", (table,)))))
    assert cells == ["Name", "Then", shown, "x", shown, shown]


@pytest.mark.parametrize("content", HOSTILE)
def test_hostile_texts_come_out_literally(content: str) -> None:
    assert_literal(content)


@given(st.text(st.sampled_from("ab1 \\`*_{}[]<>()#+-.!|~&:@$^=\"'\n\t/w"), min_size=1))
def test_any_text_comes_out_literally(content: str) -> None:
    if harmless(content):
        assert_literal(content)


@pytest.mark.parametrize(
    "content", ["http://a.b/c", "www.a.b", "me@a.b", "&amp;", "$x$", ":smile:"]
)
def test_nothing_is_left_for_a_code_host_to_turn_into_a_link(content: str) -> None:
    source = render_markdown(Document("t", (text(content),)))
    assert not re.search(r"(?<!\\)(://|@|&|\$)|(?<!\\):\S|www\.", source)


def test_ordinary_sentences_stay_readable() -> None:
    words = "Week 2: 2 sets of 8 (each side), rest 45 seconds - then stop!"
    assert render_markdown(Document("t", (text(words),))) == words + "\n"


def test_tables_keep_every_cell() -> None:
    table = Table(("Exercise", "W1"), (("Bird dog | left", "2x8*"),), fixed=1)
    assert render_markdown(Document("t", (table,))) == (
        "| Exercise | W1 |\n| --- | :-: |\n| Bird dog \\| left | 2x8\\* |\n"
    )


def test_a_comment_says_where_the_plan_comes_from_and_no_name() -> None:
    source = render_markdown(plan_document(sample_plan(), CATALOGUE, client_name="Ann Smith"))
    head = source.split("<!--\n", 1)[1].split("-->\n")[0]
    assert source.startswith("<!--\n")
    assert head == ('tool: "lbp 0.1.0"\ncontent: "c0ffee"\nprofile: "abc123"\ndate: "2026-11-24"\n')


@pytest.mark.parametrize("value", ["abc", "--> # Out", "--!> <b>x</b>", "->", "<!-- -->", *HOSTILE])
def test_the_origin_is_one_comment_that_readers_hide(value: str) -> None:
    source = render_markdown(Document("t", (Heading(1, "Plan"),), (("profile", value),)))
    for reader in READERS:
        first, *others = reader.parse(source)
        assert first.type == "html_block"
        assert first.content.count("<!--") == first.content.count("-->") == 1
        assert first.content.rstrip().endswith("-->")
        assert [token.type for token in others] == ["heading_open", "inline", "heading_close"]
    said = source.split("profile: ", 1)[1].split("\n", 1)[0]
    assert json.loads(said) == harmless(value)


def test_the_whole_plan_is_tables_lists_and_text_only() -> None:
    source = render_markdown(plan_document(sample_plan(), CATALOGUE, client_name=HOSTILE[1]))
    tokens = GFM.parse(source.split("-->\n", 1)[1])
    assert not [token for token in tokens if token.type in {"html_block", "code_block", "fence"}]
    heads = [token for token in tokens if token.type == "heading_open" and token.tag == "h2"]
    assert len(heads) == 10
    assert inline(tokens)[0] == f"Back exercise plan for {HOSTILE[1]}"
