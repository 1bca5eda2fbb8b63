"""The whole command, with data and a teacher that were made up for the test."""

from collections.abc import Sequence
import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("tensorflow")
pytest.importorskip("soundfile")
pytest.importorskip("sklearn")
pytest.importorskip("pyroomacoustics")
pytest.importorskip("ai_edge_litert")

import keras
import soundfile
import tensorflow as tf
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

from cry_detection import Classifier, ModelFile, RuntimeName
from model.data.clips import Clip
from model.errors import DataError
from model.network.layers import STRIDES
from model.network.yamnet import CLASSES, WINDOW
from model.training import anchors, fit, fit_judge, recipe, train
from tests.model.clips import write_table

RATE = 16_000
WIDTHS = (32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)


@pytest.fixture(scope="module")
def yamnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a network with the layers of YAMNet that knows nothing."""
    keras.utils.set_random_seed(1)
    rng = np.random.default_rng(0)
    patch = keras.Input((96, 64, 1), 1)
    x = keras.layers.Conv2D(WIDTHS[0], 3, 2, "same", activation="relu6")(patch)
    for width, stride in zip(WIDTHS[1:], STRIDES, strict=True):
        x = keras.layers.DepthwiseConv2D(3, stride, "same", activation="relu6")(x)
        x = keras.layers.Conv2D(width, 1, activation="relu6", bias_initializer="ones")(x)
    model = keras.Model(patch, keras.layers.GlobalAveragePooling2D()(x))
    weights, bias = rng.normal(0.0, 0.01, (CLASSES, 1024)), rng.normal(-1.0, 0.1, CLASSES)

    @tf.function(input_signature=[tf.TensorSpec([WINDOW], tf.float32)])  # type: ignore[untyped-decorator]  # TensorFlow has no types
    def hear(sound: tf.Tensor) -> tf.Tensor:
        x = model(tf.reshape(sound[: 96 * 64], (1, 96, 64, 1)), training=False)
        logits = tf.matmul(x, weights.astype("f"), transpose_b=True) + bias.astype("f")
        return tf.sigmoid(logits)

    # The interpreter would leave variables at nothing.
    frozen = convert_variables_to_constants_v2(hear.get_concrete_function())
    converter = tf.lite.TFLiteConverter.from_concrete_functions([frozen])
    path = tmp_path_factory.mktemp("teacher") / "yamnet.tflite"
    path.write_bytes(converter.convert())
    return path


@pytest.fixture
def folders(data: Path, tmp_path: Path) -> Path:
    """Return a folder with clips of all splits, and one of foreign homes in it."""
    rng = np.random.default_rng(1)
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    for folder, split in ((data, "valid"), (foreign, "foreign")):
        for name in ("cry", "cat"):
            soundfile.write(folder / f"{split}_{name}.wav", 0.1 * rng.standard_normal(RATE), RATE)
    clips = [
        *((f"cry{index}.wav", "train", "cry", "baby_cry", f"baby{index}") for index in range(3)),
        *(
            (file, "train", "not_cry", sound, sound)
            for file, sound in (
                ("cat.wav", "cat"),
                ("speech_prompt.wav", "speech_prompt"),
                ("music.wav", "laughing"),
                ("vacuum_cleaner.wav", "voices_game"),
            )
        ),
        ("valid_cry.wav", "valid", "cry", "baby_cry", "baby9"),
        *(
            ("valid_cat.wav", "valid", "not_cry", sound, f"valid {sound}")
            for sound in ("cat", "laughing", "voices_game")
        ),
    ]
    write_table(data, clips)
    write_table(
        foreign,
        [
            ("foreign_cry.wav", "foreign", "cry", "baby_cry", "x"),
            ("foreign_cat.wav", "foreign", "not_cry", "cat", "y"),
        ],
    )
    return data


def arguments(folders: Path, teacher: Path, out: Path) -> list[str]:
    return [
        *("--data", str(folders), "--foreign", str(folders / "foreign")),
        *("--teacher", str(teacher), "--out", str(out)),
        *("--sequences", "8", "--long-sequences", "4", "--epochs", "1"),
    ]


def test_one_command_makes_a_model(
    monkeypatch: pytest.MonkeyPatch, folders: Path, yamnet: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(fit, "_BATCH", 1)
    monkeypatch.setattr(fit, "SEQUENCES", 2)
    monkeypatch.setattr(fit_judge, "_BATCH", 2)
    monkeypatch.setattr(recipe, "_FIRST_EPOCHS", 1)
    monkeypatch.setattr(anchors, "_SCENES", 1)
    chosen_by: list[set[str]] = []

    def tune(clips: Sequence[Clip], foreign: Sequence[Clip], model: ModelFile) -> ModelFile:
        """Choose nothing: of networks that know nothing nothing can be chosen."""
        chosen_by.extend({clip.split for clip in each} for each in (clips, foreign))
        return model

    monkeypatch.setattr(train, "tune", tune)
    out = tmp_path / "out"
    train.main(arguments(folders, yamnet, out))

    assert chosen_by == [{"train", "valid"}, {"foreign"}]
    assert (out / "witness.tflite").stat().st_size > 3_000_000
    model = ModelFile.read(out / "cry.tflite")
    assert model.hop_frames == 24
    assert 20 < model.judge_hops <= 28
    for runtime in RuntimeName:
        Classifier(model, runtime)
    assert {"second_moments", "hardest", "hardest_opinions"} <= set(model.golden())
    provenance = model.provenance
    assert provenance["long_sequences"] == 4
    assert {source["name"] for source in provenance["sources"]} == {"test"}
    assert sum(source["clips"] for source in provenance["sources"]) == 11
    assert json.loads((out / "cry.json").read_text())["format"] == 7


def test_nothing_of_a_foreign_home_is_learnt_from(
    folders: Path, yamnet: Path, tmp_path: Path
) -> None:
    foreign = str(folders / "foreign")
    with pytest.raises(DataError, match="may never be learnt from"):
        train.main([*arguments(folders, yamnet, tmp_path), "--more", foreign])
    wrong = arguments(folders, yamnet, tmp_path)
    wrong[3] = str(folders)
    with pytest.raises(DataError, match="no recording of a home that nobody met"):
        train.main(wrong)
