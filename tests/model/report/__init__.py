"""Tests of `model.report`."""
