"""`python -m adminapp` opens the window; with a command it does that and ends."""

import sys


def main() -> int:
    """Run what the arguments ask for and return the exit status."""
    from adminapp.core.kit.hardening import keep_to_this_user
    from adminapp.shell import cli

    keep_to_this_user()
    if cli.is_for_command_line(sys.argv[1:]):
        return cli.main(sys.argv[1:])
    from adminapp.shell import app

    return app.main(sys.argv[1:])


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a packaged program is started once more for every process of its own
    sys.exit(main())
