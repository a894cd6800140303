"""Cameras, signs, incidents, viewing, holds and requests for footage (MRRL Security camera procedures)."""
