"""Who may do what: roles and deeds, keys and passphrases, and the log's chain of signatures."""
