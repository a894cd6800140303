"""Banned patrons, their images and the end of these (MRRL Use/Disclosure 5 and 6)."""
