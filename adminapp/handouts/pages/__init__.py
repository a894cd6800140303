"""The page of documents: choose one, see it, print it; no name is asked."""
