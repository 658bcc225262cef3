"""`lbp` and `python -m lbp_cli`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; plain `plan` calls skip what only the other commands need."""
    from lbp_cli.cli.entry import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
