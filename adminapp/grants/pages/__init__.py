"""The desk, the patrons and the import of patron exports, on screen."""
