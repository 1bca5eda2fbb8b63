"""How well the model hears, beside YAMNet and Frigate's rule, as figures that the card is made of.

python -m model.evaluate --data DIR --peer YAMNET.tflite [--split test] [--hours N]
"""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
import json
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from custom_components.cry_monitor.detection.audio import SAMPLE_RATE, Block
from custom_components.cry_monitor.detection.model_file import SHIPPED, ModelFile
from custom_components.cry_monitor.detection.tflite import RuntimeName

from .cost import cost
from .data import Clip, read_clips, read_extra
from .library import Library
from .metrics import Heard, clip_metrics, judge, roc, scene_summary
from .ours import listen, reports
from .peer import YamNet, frigate
from .scenes import SCENE_S, Scenery
from .trap import treble_auc

RESULTS = Path(__file__).parent / "build" / "results.json"
SEED = 7


def main() -> None:
    """Measure, print the main figures and write all of them."""
    parser = argparse.ArgumentParser(prog="python -m model.evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with clips.csv")
    parser.add_argument("--peer", type=Path, required=True, help="YAMNet as a .tflite file")
    parser.add_argument("--extra", type=Path, help="folder with sources.csv: music and talk")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--split", choices=("valid", "test"), default="valid")
    parser.add_argument("--hours", type=float, default=20.0, help="of generated scenes")
    parser.add_argument("--out", type=Path, default=RESULTS)
    arguments = parser.parse_args()

    model = ModelFile.read(arguments.model)
    peer = YamNet(arguments.peer)
    clips = read_clips(arguments.data)
    tested = [clip for clip in clips if clip.split == arguments.split]
    learnt = [clip for clip in clips if clip.split == "train"]
    extra = read_extra(arguments.extra) if arguments.extra else []
    library = Library([*tested, *(clip for clip in extra if clip.split == arguments.split)])
    results = {
        "version": model.version,
        "provenance": model.provenance,
        "episodes": asdict(model.episodes),
        "size_bytes": model.path.stat().st_size,
        "window_s": model.window_frames / model.features.frame_rate,
        "split": arguments.split,
        "clips": measure_clips(model, peer, tested),
        "scenes": measure_scenes(model, peer, library, arguments.hours),
        "treble_auc": treble_auc(Library(learnt)),
        "cost": cost(model, peer),
    }
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    for rule in ("ours", "frigate"):
        print(rule, results["scenes"][rule]["summary"])
    print(f"All figures are in {arguments.out}; python -m model.card makes the card of them.")


def measure_clips(model: ModelFile, peer: YamNet, clips: Sequence[Clip]) -> dict[str, Any]:
    """Return how well the highest score of a clip tells whether it holds a cry."""
    is_cry, ours, theirs = [], [], []
    for clip in tqdm(clips, "Listening to clips", unit="clip"):
        sound = _in_a_quiet_room(clip.load())
        is_cry.append(clip.label == "cry")
        ours.append(listen(model, sound, RuntimeName.LITERT).max())
        theirs.append(peer.crying(sound, SAMPLE_RATE // 2).max())
    truth = np.array(is_cry)
    return {
        "cries": int(truth.sum()),
        "others": int((~truth).sum()),
        "ours": clip_metrics(truth, np.array(ours)),
        "yamnet": clip_metrics(truth, np.array(theirs)),
        "roc": {"ours": roc(truth, np.array(ours)), "yamnet": roc(truth, np.array(theirs))},
    }


def measure_scenes(
    model: ModelFile, peer: YamNet, library: Library, hours: float
) -> dict[str, Any]:
    """Return how much of the crying in generated nights is heard, by ours and Frigate's rule."""
    scenery = Scenery(library, SEED)
    count = round(hours * 3600.0 / SCENE_S)
    ours: list[Heard] = []
    theirs: list[Heard] = []
    spells = []
    for index in tqdm(range(count), "Listening to scenes", unit="scene"):
        scene = scenery.scene(index)
        probabilities = listen(model, scene.sound, RuntimeName.LITERT)
        ours.append(judge(scene.spells, reports(model.episodes, model.hop_s, probabilities)))
        theirs.append(judge(scene.spells, frigate(scene.sound, peer.crying(scene.sound))))
        spells += [
            {"bed": scene.bed, "snr_db": spell.snr_db, "ours_s": mine, "frigate_s": other}
            for spell, mine, other in zip(
                scene.spells, ours[-1].delays_s, theirs[-1].delays_s, strict=True
            )
        ]
    return {
        "hours": hours,
        "spells": spells,
        "ours": {"summary": scene_summary(ours, hours)},
        "frigate": {"summary": scene_summary(theirs, hours)},
    }


def _in_a_quiet_room(sound: Block) -> Block:
    """Return a clip between two seconds of a quiet room: the shortest is less than a window."""
    rng = np.random.default_rng(SEED)
    room = rng.standard_normal(len(sound) + 4 * SAMPLE_RATE).astype(np.float32) * np.float32(1e-4)
    room[2 * SAMPLE_RATE : -2 * SAMPLE_RATE] += sound
    return room


if __name__ == "__main__":
    main()
