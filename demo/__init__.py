"""The demonstration: a real Home Assistant that listens to a nursery of two minutes."""
