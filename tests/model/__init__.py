"""Tests of training and measuring."""
