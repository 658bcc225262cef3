"""Options and settings of the whole suite."""

from __future__ import annotations

import signal
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from lbp_cli.content import library
from lbp_cli.content.yaml_source import read_yaml

settings.register_profile(
    "lbp",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("lbp")

# Reading is pure: the shipped files are read once for all tests that compile them.
setattr(library, "read_yaml", lru_cache(maxsize=512)(read_yaml))  # noqa: B010

# A shell that starts the suite in the background has Ctrl-C ignored, and every child inherits that.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-update",
        action="store_true",
        help="write the golden plans again; read the difference before you commit it",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Under `-n`, promises that share one run of examples stay in one process."""
    from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

    class Scheduling(LoadScopeScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            return nodeid.partition("::test_promise[")[0]

    return Scheduling(config, log) if config.getoption("dist") == "load" else None
