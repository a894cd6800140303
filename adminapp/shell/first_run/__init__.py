"""The first start: a new office, the demo office, or an office that is already on this computer."""

from adminapp.shell.first_run.wizard import FirstRun

__all__ = ["FirstRun"]
