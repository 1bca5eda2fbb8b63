"""The voices that are made."""
