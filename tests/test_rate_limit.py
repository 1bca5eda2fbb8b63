"""Tests of how often a figure may change."""

import pytest

from custom_components.cry_monitor.rate_limit import Figure, RateLimit, RateLimiter

LEVEL = RateLimit(dead_band=3.0, min_interval_s=3.0, idle_interval_s=90.0, idle_burst=2)


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


def shown(
    limiter: RateLimiter, clock: Clock, values: list[Figure], step_s: float, active: bool
) -> int:
    """Return how many of the values are shown, one every `step_s` seconds."""
    count = 0
    for value in values:
        clock.now_s += step_s
        count += limiter.allows(value, active=active)
    return count


def test_small_changes_are_none(clock: Clock) -> None:
    limiter = RateLimiter(LEVEL, clock)
    assert shown(limiter, clock, [-50, -48, -52, -50, -47.5], 100.0, active=True) == 1
    assert shown(limiter, clock, [-47], 100.0, active=True) == 1


def test_a_change_soon_after_another_waits(clock: Clock) -> None:
    limiter = RateLimiter(LEVEL, clock)
    assert shown(limiter, clock, [-50, -20, -50, -20], 1.0, active=True) == 2


def test_in_a_quiet_room_changes_are_rationed(clock: Clock) -> None:
    limiter = RateLimiter(LEVEL, clock)
    # Two at once, and then one every 90 seconds.
    assert shown(limiter, clock, [-50, -20], 5.0, active=False) == 2
    assert shown(limiter, clock, [-50, -20] * 90, 5.0, active=False) == 900 // 90
    # An hour without any gives no more than the burst again.
    clock.now_s += 3600.0
    assert shown(limiter, clock, [-80, -50, -80], 5.0, active=False) == 2


def test_a_cry_does_not_wait_for_the_ration(clock: Clock) -> None:
    limiter = RateLimiter(LEVEL, clock)
    assert shown(limiter, clock, [-50, -20] * 10, 5.0, active=True) == 20


def test_unknown_is_a_change(clock: Clock) -> None:
    limiter = RateLimiter(LEVEL, clock)
    assert shown(limiter, clock, [-50, None, None, -50], 5.0, active=True) == 3


def test_what_was_shown_anyway_counts(clock: Clock) -> None:
    limiter = RateLimiter(LEVEL, clock)
    limiter.show(-50)
    assert shown(limiter, clock, [-50, -51], 5.0, active=True) == 0


def test_without_a_limit_every_change_is_shown(clock: Clock) -> None:
    limiter = RateLimiter(RateLimit(), clock)
    assert shown(limiter, clock, [1, 1, 2, 2.5, None], 0.0, active=False) == 4
