"""The command line: the integration's detector in a terminal."""
