"""`lbp plan -o plan.pdf`: where it goes, what must be there, refusals, hostile names."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pexpect
import pikepdf
import pytest

from lbp_cli.cli import pdf_file

from .conftest import DESK, ROOT, TODAY, Run


def title_of(content: bytes) -> str:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return str(pdf.docinfo.Title)


def test_a_plan_is_written_as_pdf_and_the_same_twice(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    made = []
    for _ in range(2):
        result = lbp("plan", DESK, "--today", TODAY, "-o", str(target))
        assert (result.code, result.out, result.err) == (0, "", f"Written: {target}\n")
        made.append(target.read_bytes())
    assert made[0] == made[1]
    assert title_of(made[0]) == "Back exercise plan for desk-worker"
    assert len(made[0]) < 1_500_000


@pytest.mark.parametrize("profile", ["emergency", "needs-clinician"])
def test_a_refusal_is_a_pdf_too(profile: str, lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    result = lbp("plan", f"profiles/{profile}.yaml", "--today", TODAY, "-o", str(target))
    assert result.code == 3
    assert title_of(target.read_bytes()) == f"No exercise plan yet for {profile}"


def test_a_pipe_gets_the_same_bytes_as_a_file(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    lbp("plan", DESK, "--today", TODAY, "-o", str(target))
    command = ["-m", "lbp_cli", "plan", DESK, "--today", TODAY, "--format", "pdf", "-o", "-"]
    done = subprocess.run([sys.executable, *command], capture_output=True, check=True, cwd=ROOT)
    assert done.stderr == b""
    assert done.stdout == target.read_bytes()


def test_a_terminal_gets_no_pdf() -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "lbp_cli", "plan", DESK, "--today", TODAY, "--format", "pdf"],
        cwd=str(ROOT),
        encoding="utf-8",
        timeout=60,
    )
    shown = child.read()
    child.close()
    assert child.exitstatus == 2
    assert shown.strip() == "lbp: a PDF is not for the screen; name a file with -o plan.pdf"


def test_without_typst_one_line_says_what_to_do(
    lbp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_file, "find_spec", lambda _: None)
    result = lbp("plan", DESK, "--today", TODAY, "-o", str(tmp_path / "plan.pdf"))
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        'lbp: a PDF needs one more package: pip install "lbp-cli[pdf]"; or write -o plan.html '
        "and print that from a browser\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ('#read("/etc/passwd") *b* $x$', '#read("/etc/passwd") *b* $x$'),
        ("Zoë Παπά Щукина", "Zoë Παπά Щукина"),
        ("A\x1b[31mB\nC \u2066\U0001f600", "A\ufffd[31mB C \ufffd\ufffd"),
        ("سارة", "\ufffd" * 4),
    ],
)
def test_any_name_is_text(name: str, shown: str, lbp: Run, tmp_path: Path) -> None:
    text = Path(DESK).read_text(encoding="utf-8")
    profile = tmp_path / "client.yaml"
    quoted = json.dumps(name, ensure_ascii=False)
    named = text.replace("{code: desk-worker}", f"{{code: c1, name: {quoted}}}")
    profile.write_text(named, encoding="utf-8")
    target = tmp_path / "plan.pdf"
    result = lbp("plan", str(profile), "--today", TODAY, "--weeks", "1", "-o", str(target))
    assert result.code == 0, result.err
    assert title_of(target.read_bytes()) == f"Back exercise plan for {shown}"


@pytest.mark.parametrize("profile", ["osteoporosis", "pregnancy-week-12", "diabetes-interim"])
def test_the_whole_plan_of_other_clients_is_allowed_by_pdf_ua(
    profile: str, lbp: Run, tmp_path: Path
) -> None:
    target = tmp_path / "plan.pdf"
    result = lbp("plan", f"profiles/{profile}.yaml", "--today", TODAY, "-o", str(target))
    assert result.code == 0, result.err
    with pikepdf.open(target) as pdf:
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()
