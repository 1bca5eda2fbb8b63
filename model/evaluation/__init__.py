"""How well a network hears: nights judged by rules, thresholds, and the figures of the test."""
