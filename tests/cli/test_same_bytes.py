"""The same profile, content and date give the same bytes, without any network (P5, P8)."""

from __future__ import annotations

import pytest

from .conftest import TODAY, Run, samples

FORMS = ("terminal", "markdown", "json")
ALL = """
import hashlib, io, sys
from contextlib import redirect_stdout
from lbp_cli.cli.entry import run
for path in sys.argv[1:]:
    for form in ("terminal", "markdown", "json"):
        with redirect_stdout(io.StringIO()) as out:
            code = run(["plan", path, "--today", "2026-11-24", "--format", form])
        print(path, form, code, hashlib.sha256(out.getvalue().encode()).hexdigest())
"""
NO_NETWORK = """
import socket, sys
def refuse(*_, **__):
    raise AssertionError("lbp asked for the network")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from lbp_cli.cli.entry import run
sys.exit(run(sys.argv[1:]))
"""


def test_every_sample_gives_the_same_bytes_under_any_hash_seed(process: Run) -> None:
    first = process(*samples(), python=ALL, PYTHONHASHSEED="1")
    second = process(*samples(), python=ALL, PYTHONHASHSEED="4294967295")
    assert first.code == 0, first.err
    assert len(first.out.splitlines()) == len(samples()) * len(FORMS)
    assert first.out == second.out


def test_random_hash_seeds_and_locales_change_nothing(process: Run) -> None:
    arguments = ("plan", "profiles/four-causes.yaml", "--today", TODAY)
    plans = {
        process(*arguments, PYTHONHASHSEED="random", LC_ALL=locale, TZ=zone).out
        for locale, zone in (("C", "UTC"), ("C.UTF-8", "Pacific/Kiritimati"))
    }
    assert len(plans) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan", "profiles/desk-worker.yaml"),
        ("plan", "profiles/emergency.yaml"),
        ("explain", "profiles/osteoporosis.yaml", "seated-fold"),
        ("validate", "profiles"),
        ("exercises",),
        ("schema", "plan"),
    ],
)
def test_no_command_asks_for_the_network(arguments: tuple[str, ...], process: Run) -> None:
    result = process(*arguments, python=NO_NETWORK, LBP_DEBUG="1")
    assert result.code in (0, 3), result.err


def test_two_days_in_a_row_differ_only_in_the_date(lbp: Run) -> None:
    today = lbp("plan", "profiles/strong-lifter.yaml", "--today", "2026-11-24")
    tomorrow = lbp("plan", "profiles/strong-lifter.yaml", "--today", "2026-11-25")
    assert tomorrow.out.replace("25 November", "24 November") == today.out
