"""The refitted model as the four files that the integration reads."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from cry_detection import Classifier, ModelError, ModelFile, load_runtime

from . import MineError
from .head import Head, read_head, with_head
from .refit import Shipped

_SUFFIXES = (".json", ".golden.npz", ".judge.tflite", ".tflite")
# See `model.training.anchors`.
_KNOWLEDGE = ("second_moments", "hardest", "hardest_opinions")
# Where a golden logit follows from the golden embedding, the layer was read rightly.
_TOLERANCE = 1e-2


def read_shipped(model: ModelFile) -> Shipped:
    """Return the judge's last layer and what there is to know of what it learnt from.

    Raises:
        ModelError: it is damaged, or made without them.
    """
    try:
        head = read_head(model.judge.path.read_bytes())
        stored, golden = model.golden(), model.golden_of(model.judge)
        moments, hardest, opinions = (stored[name].astype(np.float64) for name in _KNOWLEDGE)
    except (OSError, KeyError) as err:
        raise ModelError(
            f"{model.judge.path.name} cannot be refitted ({err}): python -m model anchors "
            "has to store with it what it learnt from."
        ) from err
    logit = np.append(golden["embedding"][0], 1.0) @ head.parameters
    if not np.allclose(logit, golden["logit"], rtol=_TOLERANCE, atol=_TOLERANCE):
        raise ModelError(f"{model.judge.path.name} makes its logit of more than its embedding.")
    return Shipped(head=head, moments=moments, hardest=hardest, hardest_opinions=opinions)


def write_refitted(shipped: ModelFile, head: Head, path: Path, cries: int, others: int) -> None:
    """Write the shipped model with another last layer to NAME.tflite and what belongs to it.

    The description tells how many of the parent's clips it learnt from, and nothing else of them.

    Raises:
        MineError: it cannot be written there.
        ModelError: what was written does not work; nothing was changed then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent, prefix=".cry-monitor-") as folder:
            draft = Path(folder) / path.name
            draft.write_bytes(shipped.path.read_bytes())
            description = _description(shipped, cries, others)
            draft.with_suffix(".json").write_text(
                json.dumps(description, indent=2) + "\n", encoding="utf-8"
            )
            refitted = ModelFile.read(draft)
            refitted.judge.path.write_bytes(with_head(shipped.judge.path.read_bytes(), head))
            _write_golden(shipped, refitted, head)
            # As the integration will: what it would refuse is never handed out.
            Classifier(refitted)
            for suffix in _SUFFIXES:
                draft.with_suffix(suffix).replace(path.with_suffix(suffix))
    except OSError as err:
        raise MineError(
            f"The model {path} cannot be written ({err.strerror}): name a folder that can be."
        ) from err


def _description(shipped: ModelFile, cries: int, others: int) -> dict[str, Any]:
    description: dict[str, Any] = json.loads(
        shipped.path.with_suffix(".json").read_text(encoding="utf-8")
    )
    refitted = {"from": shipped.version, "cries": cries, "others": others}
    return description | {
        "version": f"{shipped.version}+mine",
        "provenance": shipped.provenance | {"refitted": refitted},
    }


def _write_golden(shipped: ModelFile, refitted: ModelFile, head: Head) -> None:
    stored: dict[str, Any] = shipped.golden()
    golden = shipped.golden_of(shipped.judge)
    runtime = load_runtime(refitted.judge.path)
    logit = runtime.invoke({name: golden[name] for name in runtime.shapes})["logit"]
    expected = np.append(golden["embedding"][0], 1.0) @ head.parameters
    if not np.allclose(logit, expected, rtol=_TOLERANCE, atol=_TOLERANCE):
        raise ModelError("The refitted model does not compute what was fitted: please report it.")
    stored[f"{refitted.judge.name}.logit"] = logit
    np.savez_compressed(refitted.path.with_suffix(".golden.npz"), **stored)
