from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

from lbp_cli.figure.sheet import sheet_svg

from .pose_samples import WRITTEN

ITEMS = [(f"{name} <&>", json.dumps(written)) for name, written in WRITTEN.items()]


def test_every_picture_has_a_place_and_ids_of_its_own() -> None:
    text = sheet_svg(ITEMS, columns=2)
    root = ET.fromstring(text)
    pictures = root.findall("{http://www.w3.org/2000/svg}svg")
    assert len(pictures) == len(ITEMS)
    assert len({(each.get("x"), each.get("y")) for each in pictures}) == len(ITEMS)
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_a_long_title_is_cut() -> None:
    text = sheet_svg([("very " * 40, ITEMS[0][1])], cell=(200, 150))
    (title,) = re.findall("<text[^>]*>([^<]+)</text>", text)
    assert title.endswith("...")
    assert len(title) < 40


def test_titles_are_text_that_xml_can_say() -> None:
    text = sheet_svg([("a\x1b\udcff <b>", ITEMS[0][1])])
    shown = [each.text for each in ET.fromstring(text.encode()).iter() if each.tag.endswith("text")]
    assert shown == ["a\ufffd\ufffd <b>"]
