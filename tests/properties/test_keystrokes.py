"""No sequence of typed lines ends in a traceback, or leaves a file that does not load."""

from __future__ import annotations

import contextlib
import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from interview_people import TODAY, form, library
from promise_runner import EXAMPLES, PHASES
from scripted import Scripted

from lbp_cli.cli.assess import hold
from lbp_cli.cli.assess_start import Opening
from lbp_cli.content.yaml_source import read_yaml

LINES = st.one_of(
    st.sampled_from(
        ("", "b", "?", "q", "c", "a", "t", "no", "yes", "unsure", "none", "all", "skip")
    ),
    st.integers(-5, 130).map(str),
    st.sampled_from(("1 3", "2_to_5", "3 months", "1,5", "²", "9" * 40, "f", "walk; lift", "-")),
    st.text(max_size=12),
)


@settings(max_examples=max(20, EXAMPLES // 20), phases=PHASES)
@given(st.lists(LINES, max_size=60), st.booleans())
def test_any_lines_are_answered_with_words(lines: list[str], full: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "client.yaml")
        opening = Opening(library(), form(), TODAY, path, "new", full, force=False)
        someone = Scripted(*["", "42", "2", *lines])
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            code = hold(someone, opening, 80)
        assert code in {0, 3, 130}
        for written in Path(folder).iterdir():
            document, found = read_yaml(written.read_text("utf-8"), written.name)
            assert document is not None
            assert not found
