"""Voices that are made of the free ones: other babies, and grown-ups, pets and music like them."""
