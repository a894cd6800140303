"""Patron accounts, cards, permitted persons, guardians and the desk question (MRRL A to D)."""
