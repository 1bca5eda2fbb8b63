"""Tests of how often a figure may change."""

import pytest

from custom_components.cry_monitor.damping import Damper, Damping, Figure

LEVEL = Damping(dead_band=3.0, every_s=3.0, quiet_every_s=90.0, quiet_burst=2)


class Clock:
    """A clock that stands still until it is moved."""

    now_s = 1000.0

    def __call__(self) -> float:
        """Return the seconds it shows."""
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    """Return a clock."""
    return Clock()


def shown(damper: Damper, clock: Clock, values: list[Figure], step_s: float, lively: bool) -> int:
    """Return how many of the values are shown, one every `step_s` seconds."""
    count = 0
    for value in values:
        clock.now_s += step_s
        count += damper.admits(value, lively=lively)
    return count


def test_small_changes_are_none(clock: Clock) -> None:
    damper = Damper(LEVEL, clock)
    assert shown(damper, clock, [-50, -48, -52, -50, -47.5], 100.0, lively=True) == 1
    assert shown(damper, clock, [-47], 100.0, lively=True) == 1


def test_a_change_soon_after_another_waits(clock: Clock) -> None:
    damper = Damper(LEVEL, clock)
    assert shown(damper, clock, [-50, -20, -50, -20], 1.0, lively=True) == 2


def test_in_a_quiet_room_changes_are_rationed(clock: Clock) -> None:
    damper = Damper(LEVEL, clock)
    # Two at once, and then one every 90 seconds.
    assert shown(damper, clock, [-50, -20], 5.0, lively=False) == 2
    assert shown(damper, clock, [-50, -20] * 90, 5.0, lively=False) == 900 // 90
    # An hour without any gives no more than the burst again.
    clock.now_s += 3600.0
    assert shown(damper, clock, [-80, -50, -80], 5.0, lively=False) == 2


def test_a_cry_does_not_wait_for_the_ration(clock: Clock) -> None:
    damper = Damper(LEVEL, clock)
    assert shown(damper, clock, [-50, -20] * 10, 5.0, lively=True) == 20


def test_unknown_is_a_change(clock: Clock) -> None:
    damper = Damper(LEVEL, clock)
    assert shown(damper, clock, [-50, None, None, -50], 5.0, lively=True) == 3


def test_what_was_shown_anyway_counts(clock: Clock) -> None:
    damper = Damper(LEVEL, clock)
    damper.show(-50)
    assert shown(damper, clock, [-50, -51], 5.0, lively=True) == 0


def test_without_damping_every_change_is_shown(clock: Clock) -> None:
    damper = Damper(Damping(), clock)
    assert shown(damper, clock, [1, 1, 2, 2.5, None], 0.0, lively=False) == 4
