"""Printable policy copies and forms (MRRL Disclaimer of responsibility; LCO Third Party Partners)."""
