"""The clips that there are: read, sorted by kind and split, and held in memory."""
