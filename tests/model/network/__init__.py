"""Tests of `model.network`."""
