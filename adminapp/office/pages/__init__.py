"""The log and the office's settings, on screen."""
