"""Exit codes, the same for every command."""

from typing import Final

DONE: Final = 0
FAULTS: Final = 1
"""Faults found in files, or a check failed."""
USAGE: Final = 2
WITHHELD: Final = 3
"""Triage withholds the programme; the reasons are the document."""
BUG: Final = 70
INTERRUPTED: Final = 130
