"""`lbp` and `python -m lbp_cli`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line; plain `plan` calls skip what only the other commands need."""
    # One short run, a library of thirty thousand objects, no garbage to speak of: collecting
    # would walk them all, again and again, for nothing.
    gc.disable()
    from lbp_cli.cli.entry import prepare_streams, run

    prepare_streams()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
