"""Tests of the episode logic, on probabilities written by hand."""

from collections.abc import Iterable
from dataclasses import replace
import pickle

import pytest

from cry_detection.episodes import Change, EpisodeConfig, EpisodeTracker, Verdict, logit, sigmoid

HOP_S = 0.5
CONFIG = EpisodeConfig(
    smoothing_s=1.5,
    gathering_s=12.0,
    logit_floor=0.0,
    logit_limit=4.0,
    on=0.9,
    off=0.3,
    quiet_s=4.0,
    merge_gap_s=10.0,
)


def listen(probabilities: Iterable[float], config: EpisodeConfig = CONFIG) -> list[Verdict]:
    """Return the verdicts on a stream of probabilities."""
    tracker = EpisodeTracker(config, HOP_S)
    return [tracker.push((n + 1) * HOP_S, p) for n, p in enumerate(probabilities)]


def changes(verdicts: list[Verdict]) -> list[tuple[float, Change]]:
    """Return the changes with the times at which they were known."""
    return [((n + 1) * HOP_S, v.change) for n, v in enumerate(verdicts) if v.change is not None]


def test_a_calm_room_stays_calm() -> None:
    verdicts = listen([0.05] * 100)
    assert not any(v.crying or v.change or v.episode or v.new_crying_s for v in verdicts)


def test_an_episode_lasts_from_the_first_to_the_last_crying() -> None:
    verdicts = listen([0.01] * 10 + [0.99] * 12 + [0.01] * 40)
    assert changes(verdicts) == [(6.0, Change.STARTED), (21.0, Change.ENDED)]
    episode = verdicts[40].episode
    assert episode is not None
    assert (episode.start_s, episode.end_s) == (5.0, 11.0)
    assert episode.crying_s == episode.duration_s == 6.0
    assert episode.peak == 0.99
    assert episode.mean == pytest.approx(0.99)


def test_crying_ends_after_the_quiet_time_and_before_the_episode() -> None:
    verdicts = listen([0.99] * 10 + [0.01] * 40)
    crying = [n * HOP_S + HOP_S for n, v in enumerate(verdicts) if v.crying]
    assert crying[-1] == 5.0 + CONFIG.quiet_s - HOP_S
    assert changes(verdicts)[-1] == (5.0 + CONFIG.merge_gap_s, Change.ENDED)


def test_one_loud_hop_is_no_cry() -> None:
    assert changes(listen([0.01] * 10 + [1.0] + [0.01] * 30)) == []


def test_a_breath_belongs_to_the_crying_and_lowers_its_mean() -> None:
    verdicts = listen([0.9] * 6 + [0.1] * 4 + [0.9] * 6 + [0.01] * 30)
    episode = verdicts[-15].episode
    assert episode is not None
    assert episode.crying_s == 8.0
    assert episode.mean == pytest.approx((12 * 0.9 + 4 * 0.1) / 16)
    assert len(changes(verdicts)) == 2


def test_close_spells_are_one_episode_without_the_calm_between_them() -> None:
    verdicts = listen([0.99] * 8 + [0.01] * 12 + [0.99] * 8 + [0.01] * 30)
    assert [change for _, change in changes(verdicts)] == [Change.STARTED, Change.ENDED]
    episode = verdicts[30].episode
    assert episode is not None
    assert (episode.start_s, episode.end_s, episode.crying_s) == (0.0, 14.0, 8.0)
    # In between the baby was calm, for the light that should go out.
    assert [v.crying for v in verdicts[17:20]] == [False] * 3


def test_far_spells_are_two_episodes() -> None:
    verdicts = listen([0.99] * 8 + [0.01] * 30 + [0.99] * 8 + [0.01] * 30)
    assert [change for _, change in changes(verdicts)] == [Change.STARTED, Change.ENDED] * 2


def test_every_second_of_crying_is_counted_once() -> None:
    pattern = [0.99] * 7 + [0.2] * 3 + [0.8] * 5 + [0.01] * 15 + [0.7] * 9 + [0.01] * 30
    verdicts = listen(pattern)
    ended = [v.episode for v in verdicts if v.change is Change.ENDED]
    assert sum(v.new_crying_s for v in verdicts) == sum(e.crying_s for e in ended if e is not None)


def test_as_clear_as_the_threshold_is_enough_within_the_smoothing() -> None:
    verdicts = listen([0.01] * 10 + [0.901] * 3 + [0.01] * 40)
    assert changes(verdicts)[0] == (6.5, Change.STARTED)
    assert changes(listen([0.01] * 10 + [0.899] * 3 + [0.01] * 40)) == []


def test_a_cry_that_is_never_clear_is_believed_when_it_goes_on() -> None:
    verdicts = listen([0.01] * 20 + [0.7] * 12 + [0.01] * 40)
    # Three hops at 0.9 are as much evidence as eight at 0.7: a logit of 2.2 to one of 0.85.
    assert changes(verdicts) == [(14.0, Change.STARTED), (26.0, Change.ENDED)]
    episode = verdicts[50].episode
    assert episode is not None
    assert (episode.start_s, episode.end_s, episode.crying_s) == (10.0, 16.0, 6.0)
    assert changes(listen([0.01] * 20 + [0.7] * 7 + [0.01] * 40)) == []


def test_a_pause_takes_no_evidence_away() -> None:
    verdicts = listen([0.01] * 10 + ([0.9] + [0.01] * 3) * 3 + [0.01] * 40)
    assert changes(verdicts)[0] == (9.5, Change.STARTED)
    episode = verdicts[18].episode
    assert episode is not None
    assert (episode.start_s, episode.crying_s) == (5.0, 4.5)


def test_evidence_is_forgotten_in_time() -> None:
    assert changes(listen([0.9, *[0.01] * 11] * 8)) == []


def test_what_is_less_likely_than_the_floor_never_adds_up() -> None:
    assert changes(listen([0.7] * 200, replace(CONFIG, logit_floor=0.9))) == []


def test_a_cry_begins_after_the_last_calm() -> None:
    # What was heard before a calm is evidence, but no crying that went on.
    verdicts = listen([0.95] * 2 + [0.01] * 8 + [0.95] * 2 + [0.01] * 40)
    episode = verdicts[10].episode
    assert episode is not None
    assert (episode.start_s, episode.crying_s) == (5.0, 0.5)
    close = listen([0.95] * 2 + [0.01] * 7 + [0.95] * 2 + [0.01] * 40)[12].episode
    assert close is not None
    assert close.start_s == 0.0


def test_evidence_before_the_calm_is_none_after_it() -> None:
    verdicts = listen([0.99] * 8 + [0.01] * 8 + [0.9] + [0.01] * 20)
    crying = [v.crying for v in verdicts]
    assert crying.count(True) == crying.index(False, 4) - crying.index(True)


def test_lost_sound_interrupts_a_cry_but_not_the_calm_after_it() -> None:
    tracker = EpisodeTracker(CONFIG, HOP_S)
    for n in range(10):
        tracker.push((n + 1) * HOP_S, 0.99)
    lost = tracker.lose_sound()
    assert lost is not None
    assert lost[1] is Change.INTERRUPTED
    assert lost[0].end_s == 5.0
    assert tracker.lose_sound() is None

    for n in range(20):
        tracker.push((n + 1) * HOP_S, 0.99 if n < 10 else 0.01)
    lost = tracker.lose_sound()
    assert lost is not None
    assert lost[1] is Change.ENDED


def test_lost_sound_is_forgotten() -> None:
    tracker = EpisodeTracker(CONFIG, HOP_S)
    tracker.push(HOP_S, 0.99)
    tracker.push(2 * HOP_S, 0.99)
    tracker.lose_sound()
    assert not tracker.push(HOP_S, 0.99).crying


def test_lost_sound_ends_what_adds_up() -> None:
    tracker = EpisodeTracker(CONFIG, HOP_S)
    for n in range(7):
        tracker.push((n + 1) * HOP_S, 0.7)
    tracker.lose_sound()
    assert not tracker.push(HOP_S, 0.7).crying


def resume(
    tracker: EpisodeTracker, after_s: float, probabilities: Iterable[float]
) -> list[Verdict]:
    """Let the sound break off and come again; return the verdicts on what follows."""
    tracker.break_off()
    start_s = tracker._end_s + after_s
    return [tracker.push(start_s + (n + 1) * HOP_S, p) for n, p in enumerate(probabilities)]


def crying_tracker() -> EpisodeTracker:
    """Return a tracker that has heard five seconds of crying, all there was."""
    tracker = EpisodeTracker(CONFIG, HOP_S)
    for n in range(10):
        tracker.push((n + 1) * HOP_S, 0.99)
    return tracker


def test_crying_that_goes_on_after_a_hiccup_is_the_same_episode() -> None:
    tracker = crying_tracker()
    verdicts = [v for _ in range(5) for v in resume(tracker, 9.5, [0.99] * 10)]
    assert all(v.crying and v.change is None for v in verdicts)
    episode = verdicts[-1].episode
    assert episode is not None
    assert episode.duration_s == 30.0 + 5 * 9.5
    # What nobody heard is no crying.
    assert episode.crying_s == pytest.approx(30.0)
    assert sum(v.new_crying_s for v in verdicts) == pytest.approx(25.0)
    after = resume(tracker, 1.0, [0.99] * 2 + [0.01] * 30)
    assert [v.change for v in after if v.change] == [Change.ENDED]


def test_calm_after_a_hiccup_leaves_open_how_the_cry_ended() -> None:
    tracker = crying_tracker()
    verdicts = resume(tracker, 6.0, [0.01] * 30)
    # Nobody says that it is calm before calm was heard for as long as ever.
    assert [v.crying for v in verdicts[:8]] == [True] * 7 + [False]
    assert changes(verdicts) == [(4.0, Change.INTERRUPTED)]
    assert verdicts[-1].episode is None


def test_a_break_in_the_calm_after_a_cry_changes_nothing() -> None:
    tracker = crying_tracker()
    for n in range(10, 20):
        tracker.push((n + 1) * HOP_S, 0.01)
    assert tracker.break_off() == CONFIG.merge_gap_s - 5.0
    lost = tracker.lose_sound()
    assert lost is not None
    assert lost[1] is Change.ENDED


def test_an_episode_waits_for_as_long_as_cries_are_merged() -> None:
    tracker = crying_tracker()
    assert tracker.break_off() == CONFIG.merge_gap_s
    # Sound in which it does not cry is no reason to wait for longer.
    tracker.push(5.0 + 6.5, 0.01)
    assert tracker.break_off() == CONFIG.merge_gap_s - 6.5
    lost = tracker.lose_sound()
    assert lost is not None
    assert (lost[0].end_s, lost[1]) == (5.0, Change.INTERRUPTED)
    assert tracker.break_off() is None


def test_what_was_heard_before_a_break_adds_to_nothing_after_it() -> None:
    tracker = EpisodeTracker(CONFIG, HOP_S)
    for n in range(7):
        tracker.push((n + 1) * HOP_S, 0.7)
    assert not resume(tracker, 1.0, [0.7])[0].crying


@pytest.mark.parametrize(
    "bad",
    [
        {"smoothing_s": 5.0},
        {"merge_gap_s": 3.0},
        {"off": 0.95},
        {"on": 1.0},
        {"off": 0.0},
        {"gathering_s": 1.0},
        {"logit_floor": 4.0},
        {"logit_floor": 2.5},
        {"logit_floor": 2.0, "logit_limit": 2.0},
    ],
)
def test_impossible_settings_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="episodes need"):
        replace(CONFIG, **bad)


def test_what_adds_up_may_do_so_within_the_smoothing() -> None:
    assert replace(CONFIG, gathering_s=CONFIG.smoothing_s).gathering_s == CONFIG.smoothing_s


def test_a_cry_knows_nothing_of_the_one_before_it() -> None:
    verdicts = listen([*[0.99] * 8, *[0.0] * 30, *[0.93] * 8])
    first, second = (verdict.episode for verdict in (verdicts[7], verdicts[-1]))
    assert first is not None
    assert second is not None
    assert [first.mean, first.peak] == pytest.approx([0.99, 0.99])
    assert [second.mean, second.peak] == pytest.approx([0.93, 0.93])


def test_another_config_decides_from_the_next_hop_on() -> None:
    tracker = EpisodeTracker(replace(CONFIG, on=0.999), HOP_S)
    assert not any(tracker.push((n + 1) * HOP_S, 0.9).crying for n in range(4))
    tracker.configure(CONFIG)
    assert tracker.push(5 * HOP_S, 0.9).change is Change.STARTED


def test_a_calm_night_takes_no_more_memory_than_a_calm_minute() -> None:
    tracker = EpisodeTracker(CONFIG, HOP_S)
    sizes = []
    for n in range(8 * 3600 * 2):
        tracker.push((n + 1) * HOP_S, 0.01)
        if n in (120, 8 * 3600 * 2 - 1):
            sizes.append(len(pickle.dumps(tracker)))
    assert sizes[1] <= sizes[0] + 100


def test_logit_and_sigmoid() -> None:
    assert sigmoid(logit(0.7, 9.0)) == pytest.approx(0.7)
    assert logit(1.0, 4.0) == pytest.approx(4.0)
    assert logit(0.0, 4.0) == pytest.approx(-4.0)
    assert sigmoid(1e6) == 1.0
    assert sigmoid(-1e6) == 0.0
