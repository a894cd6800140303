"""The documents as PDF: `print_handout` is all that others need; their words stand in resources/handouts."""
