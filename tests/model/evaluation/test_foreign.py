"""What is measured of homes that nobody met."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("soundfile")
pytest.importorskip("sklearn")
pytest.importorskip("sed_eval")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

from cry_detection import Detector, ModelFile, RecordingSource, RuntimeName, Sensitivity
from model.data.clips import Clip, read_clips
from model.evaluation.detector_scores import RawListener, RawLogits, gated, listen, logits
from model.evaluation.false_alerts import by_bed, by_sound, cause, false_alert_interval
from model.evaluation.foreign import measure_foreign
from model.evaluation.metrics import Reports
from model.evaluation.nights import Night
from model.evaluation.tables import foreign_tables
from model.evaluation.tune import BASE
from model.evaluation.yamnet_rule import YamNetRule
from model.mixing.scenes import SCENE_S, Distractor, Episode


@pytest.fixture
def foreign(data: Path) -> list[Clip]:
    """Return clips as those of foreign homes."""
    return [replace(clip, split="foreign") for clip in read_clips(data)]


def night(bed: str, *distractors: Distractor) -> Night:
    """Return a night of which nobody heard anything yet."""
    nothing = np.empty(0)
    return Night(
        index=0,
        bed=bed,
        episodes=(Episode(start_s=100.0, end_s=130.0, snr_db=5.0, baby="a"),),
        cries=(),
        distractors=distractors,
        probabilities=nothing,
        raw=RawLogits(nothing, nothing, nothing),
        crying=np.empty(0, np.float32),
        rms=np.empty(0, np.float32),
    )


def distractor(sound: str, group: str, start_s: float) -> Distractor:
    return Distractor(sound=sound, group=group, start_s=start_s, end_s=start_s + 5.0, snr_db=10.0)


def said(*started_s: float) -> Reports:
    return Reports(on=(), started_s=started_s)


def test_an_alert_is_put_down_to_what_was_heard_last() -> None:
    cat, dog = distractor("cat", "tom", 200.0), distractor("dog", "rex", 210.0)
    heard = night("fan", dog, cat)
    assert cause(heard, 204.0) == cat
    assert cause(heard, 214.0) == dog
    # Evidence may have added up after its end, but not for long.
    assert cause(heard, 226.0) == dog
    assert cause(heard, 228.0) is None
    nights = [heard, night("rain", cat)]
    # That of 110 s is a cry's.
    alerts = [said(110.0, 204.0, 300.0), said()]
    sounds = by_sound(nights, alerts)
    assert sounds["cat"] == {"appearances": 2, "alerts": 1}
    assert sounds["dog"] == {"appearances": 1, "alerts": 0}
    assert sounds["bed: fan"] == {"appearances": 1, "alerts": 1}
    assert by_bed(nights, alerts) == {"fan": 120.0, "rain": 0.0}


def test_one_unlucky_recording_makes_an_estimate_unsure() -> None:
    hour = round(3600.0 / SCENE_S)
    one = [night("fan", distractor("cat", f"cat{i % 5}", 200.0)) for i in range(10 * hour)]
    # As many alerts, of one cat alone and of all.
    of_one = [said(204.0) if i % 5 == 0 else said() for i in range(10 * hour)]
    of_all = [said(204.0) if i < 2 * hour else said() for i in range(10 * hour)]
    unsure, sure = (false_alert_interval(one, alerts) for alerts in (of_one, of_all))
    assert unsure.estimate == sure.estimate == pytest.approx(12.0)
    assert unsure.low == 0.0
    assert unsure.high > 1.5 * sure.high
    assert sure.low > 6.0
    # None in ten hours may be three in ten.
    none = false_alert_interval(one, [said()] * len(one))
    assert (none.estimate, none.low) == (0.0, 0.0)
    assert none.high == pytest.approx(3.0)


def test_what_the_gate_decides_is_found_without_listening_again(
    model: ModelFile, recording: Path
) -> None:
    sound = np.concatenate(list(RecordingSource(recording).blocks(Event())))[: 60 * 16_000]
    expected = logits(listen(Detector(model, RuntimeName.LITERT), sound))
    raw = RawListener(model).listen(sound)
    decided = gated(model, raw)
    np.testing.assert_allclose(decided, expected, atol=0.02)
    # Both are decided here: by the listener and by the judge.
    suspected = np.isclose(decided, model.listener.calibrate(raw.listener))
    assert 0.05 < suspected.mean() < 0.95


def test_homes_are_measured_and_told(foreign: list[Clip], model: ModelFile, teacher: Path) -> None:
    rule = YamNetRule(scale=1.0, bias=0.0, config=BASE)
    homes = measure_foreign(model, teacher, rule, foreign, hours=2 * SCENE_S / 3600.0)
    assert homes["hours"] == pytest.approx(2 * SCENE_S / 3600.0)
    assert set(homes["summary"]) == {*Sensitivity, "yamnet", "frigate"}
    appearances = sum(each["appearances"] for each in homes["distractors"].values())
    assert 2 * 6 <= appearances - 2 <= 2 * 14
    # The tones of the other two are shorter than 4 s, as is that of the first.
    assert "cry" not in homes["alone"]
    assert homes["alone"]["cat"]["clips"] == 1
    text = foreign_tables(homes)
    assert "median delay from onset to report" in text
    assert "95 % interval" in text
