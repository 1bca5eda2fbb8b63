"""Sound made of clips: beds, mixtures, training examples and whole nights."""
