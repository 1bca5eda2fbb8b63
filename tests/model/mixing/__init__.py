"""Tests of `model.mixing`."""
