"""The only room that knows everybody: composition root, window, sign-in and command line."""
