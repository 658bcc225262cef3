from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from lbp_cli.model.plan import Plan
from lbp_cli.render.edition import Edition, Practice
from lbp_cli.render.html import CONTENT_POLICY, render_html
from lbp_cli.render.plain_text import harmless

from .sample_plan import CATALOGUE, EXERCISES, HOSTILE, refused_plan, sample_plan

STANDING = json.dumps({"alt": "Standing.", "frames": [{"contact": ["any"]}]})
VOID = frozenset({"meta", "br", "img", "link", "input", "hr"})
DRAWING = frozenset({"path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "g"})
PLAIN = frozenset(
    {
        *("html", "head", "meta", "title", "style", "body", "header", "nav", "details"),
        *("summary", "main", "section", "article", "div", "h1", "h2", "h3", "p", "span"),
        *("strong", "a", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
        *("svg", "desc", "text", "defs", "symbol", "use"),
    }
)


class Page(HTMLParser):
    """What a browser would make of it: tags with attributes, texts, ids."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(" ".join(data.split()))

    def ids(self) -> list[str | None]:
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


def rendered(plan: Plan, **edition: object) -> str:
    return render_html(replace(Edition(plan, CATALOGUE), **edition))  # type: ignore[arg-type]


def pictured() -> dict[str, str]:
    return {each.id: STANDING for each in EXERCISES}


PLANS = [sample_plan(), sample_plan(days=True, start="2026-11-25"), refused_plan()]


@pytest.mark.parametrize("plan", PLANS)
def test_the_page_is_well_formed_and_of_plain_tags_only(plan: Plan) -> None:
    page = Page(rendered(plan, pictures=pictured()))
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= PLAIN | DRAWING
    assert page.tags[0] == ("html", {"lang": "en"})


@pytest.mark.parametrize("plan", PLANS)
def test_nothing_is_fetched_and_nothing_runs(plan: Plan) -> None:
    text = rendered(plan, pictures=pictured())
    page = Page(text)
    policies = [
        each["content"]
        for each in page.named("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == [CONTENT_POLICY]
    assert "script" not in CONTENT_POLICY
    loading = {"src", "srcset", "data", "action", "poster", "background", "xlink:href"}
    for tag, attributes in page.tags:
        assert not loading & set(attributes)
        assert not [name for name in attributes if name.startswith("on")], tag
        if "href" in attributes:
            assert str(attributes["href"]).startswith("#")
    style = text[text.index("<style>") : text.index("</style>")]
    assert not re.search(r"url\(|@import|expression", style)


@pytest.mark.parametrize("plan", PLANS)
def test_headings_are_in_order_and_ids_are_unique(plan: Plan) -> None:
    page = Page(rendered(plan, pictures=pictured()))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    for place, level in enumerate(levels[1:]):
        assert level <= levels[place] + 1
    assert len(page.ids()) == len(set(page.ids()))
    inside = {f"#{each}" for each in page.ids()}
    assert {each["href"] for each in page.named("a")} <= inside


def test_pictures_are_in_the_cards_and_a_card_without_one_says_so_by_its_class() -> None:
    page = Page(rendered(sample_plan(), pictures=pictured()))
    drawn = [each for each in page.named("svg") if each.get("role") == "img"]
    assert len(drawn) == len(page.named("article"))
    bare = Page(rendered(sample_plan(), pictures={"bird-dog": STANDING}))
    classes = [each["class"] for each in bare.named("article")]
    assert classes.count("card") == 1
    assert classes.count("card bare") == len(classes) - 1


def test_the_exercises_of_the_week_have_small_pictures_that_are_in_the_file_once() -> None:
    page = Page(rendered(sample_plan(), pictures=pictured()))
    small = [each for each in page.named("svg") if each.get("class") == "thumb"]
    symbols = [each["id"] for each in page.named("symbol")]
    used = [str(each["href"]) for each in page.named("use") if "thumb" in str(each["href"])]
    assert len(symbols) == len(set(symbols))
    assert len(small) >= len(symbols) > 0
    assert {f"#{name}" for name in symbols} <= set(used)
    assert all(each["aria-hidden"] == "true" for each in small)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_names_stay_text_in_every_place(hostile: str) -> None:
    plan = sample_plan()
    hostile_plan = replace(
        plan,
        profile=replace(plan.profile, code=hostile, hash=hostile),
        stop_signs=(hostile,),
        weekly_questions=(hostile,),
    )
    exercises = tuple(replace(each, name=hostile, steps=(hostile,)) for each in CATALOGUE.exercises)
    edition = Edition(
        hostile_plan,
        replace(CATALOGUE, exercises=exercises),
        client_name=hostile,
        pictures=pictured(),
        practice=Practice(hostile, hostile, (hostile, hostile)),
    )
    usual = Page(rendered(plan, pictures=pictured(), practice=Practice("n", "l", ("c", "c"))))
    page = Page(render_html(edition))
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= PLAIN | DRAWING
    assert len(page.named("article")) == len(usual.named("article"))
    assert len(page.named("meta")) == len(usual.named("meta"))
    shown = harmless(hostile)
    assert page.texts.count(shown) >= len(usual.named("article"))
    joined = "\n".join(page.texts)
    assert f"Back exercise plan for {shown}" in joined
    assert not {"\x1b", "\u202e", "\u202c"} & set(joined)


def test_the_same_edition_gives_the_same_bytes() -> None:
    edition = Edition(sample_plan(), CATALOGUE, pictures=pictured())
    assert render_html(edition).encode() == render_html(edition).encode()


def test_a_refusal_is_a_calm_page_without_exercises() -> None:
    page = Page(rendered(refused_plan(), practice=Practice("Back Room", contact=("0123",))))
    joined = "\n".join(page.texts)
    assert "No. Speak to a doctor or an urgent-care service today." in joined
    assert "Back pain with fever should be checked today." in joined
    assert "What happens next" in joined
    assert page.named("article") == page.named("table") == []
    assert [each.get("class") for each in page.named("body")] == ["urgent"]


def test_the_practice_is_the_letterhead() -> None:
    practice = Practice("Back Room", "br", ("0123 456", "Mill Lane 1"))
    page = Page(rendered(sample_plan(), practice=practice))
    title = "Back exercise plan for desk-01"
    first = page.texts.index(title)
    head = page.texts[first + 1 : page.texts.index(title, first + 1)]
    assert [each for each in head if each] == [
        *("br", "Back Room", "0123 456 \N{MIDDLE DOT} Mill Lane 1"),
    ]
    nobody = Page(rendered(sample_plan()))
    assert next(each.get("class") for each in nobody.named("p")) == "made"


def test_paper_and_origin() -> None:
    assert "@page { size: A4; }" in rendered(sample_plan())
    assert "@page { size: letter; }" in rendered(sample_plan(), paper="letter")
    origin = {
        each.get("name"): each.get("content")
        for each in Page(rendered(sample_plan())).named("meta")
    }
    assert origin["lbp-date"] == "2026-11-24"
    assert origin["lbp-content"] == "c0ffee"


def test_exercises_of_the_sessions_lead_to_their_cards() -> None:
    page = Page(rendered(sample_plan()))
    cards = {each["id"] for each in page.named("article")}
    leading = [str(each["href"])[1:] for each in page.named("a")]
    assert {each for each in leading if each.startswith("card-")} <= cards
    assert len([each for each in leading if each.startswith("card-")]) >= 4


@pytest.mark.parametrize("name", ["card", "sheet", "grid", "group", "notice"])
def test_what_belongs_together_is_kept_on_one_printed_page(name: str) -> None:
    text = rendered(sample_plan())
    style = text[text.index("<style>") : text.index("</style>")]
    rules = [rule for rule in style.split("}") if "break-inside: avoid" in rule]
    assert any(re.search(rf"\.{name}[ ,]", rule.split("{")[-2]) for rule in rules)


def test_evidence_marks_stay_visible() -> None:
    page = Page(rendered(sample_plan()))
    assert "[B: george-2021, owen-2020]" in page.texts


def test_twelve_weeks_are_well_under_a_megabyte_without_pictures() -> None:
    assert len(rendered(sample_plan()).encode()) < 250_000
