"""Arguments only: everything else is in `app`."""

import sys


def main() -> int:
    """The console and the window executable; the exit code of `app.command_line.run`."""
    from kdm_desk.app.command_line import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
