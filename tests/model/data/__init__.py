"""Tests of `model.data`."""
