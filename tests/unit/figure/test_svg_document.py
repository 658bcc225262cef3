from __future__ import annotations

from xml.etree import ElementTree as ET

from lbp_cli.figure.svg_document import framed


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
