from __future__ import annotations

from xml.etree import ElementTree as ET

from lbp_cli.figure.svg_document import framed, xml_text


def test_it_reads_aloud_as_name_and_alternative_and_escapes_both() -> None:
    text = framed("<g/>", (100.4, 50.6), "<b> & Co", 'one "two" <three>', "p7")
    root = ET.fromstring(text)
    assert root.get("role") == "img"
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == (
        "100",
        "51",
        "0 0 100 51",
    )
    title, desc = root[0], root[1]
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert (title.text, desc.text) == ("<b> & Co", 'one "two" <three>')


def test_what_xml_cannot_say_is_replaced() -> None:
    hostile = "a\x1b]0;b\x07c\x00d\ufffee\uffff\udcfff"
    text = framed("<g/>", (1, 1), hostile, f"<{hostile}>", "p")
    root = ET.fromstring(text.encode("utf-8"))
    assert root[0].text == "a\ufffd]0;b\ufffdc\ufffdd\ufffde\ufffd\ufffdf"
    assert xml_text("tab\tand \u2028 \U0001f600 stay") == "tab\tand \u2028 \U0001f600 stay"
