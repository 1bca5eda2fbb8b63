"""How a network comes about: labels, examples, fitting, and what it says of unknown babies."""
