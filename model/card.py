"""The model card and its figures, from what `model.evaluate` measured.

python -m model.card [--results FILE]
"""

import argparse
import json
from pathlib import Path
from typing import Any

from .attribution import attribution
from .evaluate import RESULTS
from .figures import beds_figure, roc_figure, share_heard, snr_figure

CARD = Path(__file__).parent / "MODEL_CARD.md"
FIGURES = Path(__file__).parent / "figures"

_TEXT = """\
# Model card: the cry model {version}

*Written by `python -m model.card` from what `python -m model.evaluate` measured; do not edit.*

A small convolutional network that says, three times a second, how likely it is that a baby cried
in the last two seconds. {size_kb:.0f} KB, float32, {window_s:.2f} s of log-mel features in, a logit
and an embedding of 64 numbers out.

## What it is for
Telling a parent in the same house that a baby cries, and how much it cried today, from a microphone
in the baby's room.

## What it is not for
- It is no medical device and no safety device. It can miss a cry; it must not be the only way by
  which you hear of your child.
- It does not say *why* a baby cries. Nothing it learnt from could teach it that.
- It does not tell one baby from another, and it is not made for watching people.

## What it was measured on
The {split} split of the data: {cries} clips with cries and {others} without, of babies and
recordings that were never heard in training, and {hours:.0f} hours of ten-minute nights generated
from them. Each night has a bed (white, pink or brown noise, a fan, a hair dryer, a vacuum cleaner,
rain, recorded machines and weather, music, talk, or quiet), six to fourteen distractors (cats,
laughing, creaking doors, dogs, sirens, roosters and others), and up to three spells of crying of
six seconds to a minute, -5 to 20 dB above the bed. Calibration and thresholds were chosen on the
validation split.

## How well it hears
| Nights | this model | Frigate's rule on YAMNet |
|---|---|---|
| spells of crying heard, of {spells} | **{ours[heard]:.0%}** | {frigate[heard]:.0%} |
| heard at an SNR of 0 dB and more | **{ours_loud:.0%}** | {frigate_loud:.0%} |
| false alerts in 10 hours | {ours[false_alerts_in_10_h]:.1f} | \
{frigate[false_alerts_in_10_h]:.1f} |
| median delay from the onset | {ours[median_delay_s]:.1f} s | {frigate[median_delay_s]:.1f} s |
| 95th percentile of the delay | {ours[p95_delay_s]:.1f} s | {frigate[p95_delay_s]:.1f} s |

Frigate's rule: windows of 0.975 s without overlap; one of them with an RMS of 500 or more (on the
scale of 16 bits) and a score of 0.8 or more for one of the crying classes switches it on.

| Clips | this model | YAMNet |
|---|---|---|
| area under the ROC curve | **{clips[ours][auc]:.3f}** | {clips[yamnet][auc]:.3f} |
| average precision | {clips[ours][average_precision]:.3f} | \
{clips[yamnet][average_precision]:.3f} |
| cries found at 1 % false positives | {clips[ours][tpr_at_1_percent_fpr]:.0%} | \
{clips[yamnet][tpr_at_1_percent_fpr]:.0%} |

| CPU for a second of sound, one thread | ms |
|---|---|
| this model, LiteRT, features included | {cost[litert_ms]:.2f} |
| this model, numpy alone, features included | {cost[numpy_ms]:.2f} |
| YAMNet, LiteRT | {cost[yamnet_ms]:.2f} |

![Share of cries heard against the SNR](figures/snr.png)
![Share of cries heard in each bed](figures/beds.png)
![ROC curve of clips](figures/roc.png)

## A trap, and how it was avoided
Half of the cries were recorded at 8 kHz, most other sounds were not: a careless model learns that a
cry has no treble. Both were low-passed at random. In the mixtures we train on, the treble's share
alone tells a cry with an AUC of {treble_auc:.2f} (0.5 is blind).

## Known weaknesses
- The data holds few families, and phones near the baby; other microphones and other rooms are
  imitated, not recorded.
- No baby that laughs or babbles is among the labelled sounds. Cats, laughter, singing and creaking
  doors are the likeliest false alerts.
- Some labels are wrong, and pauses of less than a second are not told from crying.
- Nights were generated, not recorded. Yours will differ.

## What it learnt from
Seed {provenance[seed]}, {provenance[sequences]} mixtures of 20 s, {provenance[epochs]} epochs;
TensorFlow {provenance[versions][tensorflow]}. The audio is not part of this project.

| source | clips | as | licence | by |
|---|---|---|---|---|
{sources}

{teacher} served as a teacher: it heard the sounds without the noise, and labelled the clips that
nobody else had. It is not part of the model.
"""


def main() -> None:
    """Draw the figures and write the card."""
    parser = argparse.ArgumentParser(prog="python -m model.card", description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS)
    results = json.loads(parser.parse_args().results.read_text(encoding="utf-8"))
    FIGURES.mkdir(exist_ok=True)
    snr_figure(results["scenes"]["spells"], FIGURES / "snr.png")
    beds_figure(results["scenes"]["spells"], FIGURES / "beds.png")
    roc_figure(results["clips"]["roc"], FIGURES / "roc.png")
    CARD.write_text(render(results), encoding="utf-8")
    print(f"{CARD} and the figures in {FIGURES} are written.")


def render(results: dict[str, Any]) -> str:
    """Return the card as Markdown."""
    scenes, provenance = results["scenes"], results["provenance"]
    loud = [spell for spell in scenes["spells"] if spell["snr_db"] >= 0.0]
    sources = [
        f"| {source['name']} | {source['clips']} | {_AS[source['label']]} | {source['licence']} "
        f"| {attribution(source['name'])} |"
        for source in provenance["sources"]
    ]
    return _TEXT.format(
        version=results["version"],
        size_kb=results["size_bytes"] / 1000.0,
        window_s=results["window_s"],
        split=results["split"],
        hours=scenes["hours"],
        spells=len(scenes["spells"]),
        cries=results["clips"]["cries"],
        others=results["clips"]["others"],
        ours=scenes["ours"]["summary"],
        frigate=scenes["frigate"]["summary"],
        ours_loud=share_heard(loud, "ours_s"),
        frigate_loud=share_heard(loud, "frigate_s"),
        clips=results["clips"],
        cost=results["cost"],
        treble_auc=results["treble_auc"],
        provenance=provenance,
        sources="\n".join(sources),
        teacher=provenance["teacher"],
    )


_AS = {"cry": "cries", "not_cry": "other sounds"}

if __name__ == "__main__":
    main()
