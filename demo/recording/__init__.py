"""The nursery that the demonstration listens to: two minutes of sound, and what is heard when."""
