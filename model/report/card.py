"""The model card and its figures, from what `evaluate` and `cross` measured.

python -m model card [--results FILE] [--cross FILE]
"""

import argparse
from collections.abc import Mapping, Sequence
import csv
from itertools import pairwise
import json
import math
from pathlib import Path
from typing import Any

from model.errors import DataError
from model.evaluation.evaluate import RESULTS
from model.evaluation.tables import foreign_tables, night_table, table
from model.evaluation.targets import share_heard

from .attribution import attribution
from .figures import draw

CARD = Path(__file__).parents[1] / "MODEL_CARD.md"
FIGURES = Path(__file__).parents[1] / "figures"
TRIED = Path(__file__).parents[1] / "tried.csv"
"""What was tried, as it was measured on validation nights while it was tried."""
TRIED_ABROAD = Path(__file__).parents[1] / "tried_abroad.csv"
"""The same of what was also measured in homes that nothing was learnt from."""

type Results = Mapping[str, Any]

_AS = {"cry": "cries", "not_cry": "other sounds"}
# How clearly YAMNet hears a baby without noise: hardly, half, surely; the highest score counts in.
_CLEAR = (0.0, 0.3, 0.8, math.inf)

_TEXT = """\
# Model card: the cry model {version}

*Written by `python -m model card` from what `python -m model evaluate` and `cross` measured;
do not edit.*

Three networks that say, every {hop_s:.2f} s, how likely it is that a baby cried just now; together
{size_mb:.1f} MB. The listener hears all the time: a small convolutional network on log-mel features
that listens to the last {window_s:.1f} s, computes every moment once and remembers it. While its
logit is above {gate:g}, and for {hold_s:.0f} s after, two others are asked. The judge looks back
over {judge_s:.0f} s: YAMNet's first ten layers with all of their channels, the last three of them
trained further, and five convolutions over time. The witness is YAMNet itself with its class of
a baby's cry alone. The judge's calibrated logit, and {witness[weight]:g} times the witness's,
clipped to {witness[least]:g} to {witness[most]:g}, decide.

A cry begins when enough speaks for it. The evidence of a moment is its logit above
{logit_floor:.1f}, with no logit counting for more than {logit_limit:.0f}; it adds up over
{gathering_s:.0f} s, and a pause for breath takes none of it away. As much as
{smoothing_s:.0f} s at a probability of {on:.3f} give is enough, so that what is clear is believed
at once, and what is less clear when it goes on.

## What it is for
Telling a parent in the same house that a baby cries, and how much it cried today, from a microphone
in the baby's room.

## What it is not for
- It is no medical device and no safety device. It can miss a cry; it must not be the only way by
  which you hear of your child.
- It does not say *why* a baby cries. Nothing it learnt from could teach it that.
- It does not tell one baby from another, and it is not made for watching people.

## What it was measured on
The test split of the data: {cries} clips with cries and {others} without, of babies and
recordings that were never heard in training, and {hours:.0f} hours of ten-minute nights generated
from them. Each night has a bed (white, pink or brown noise, a fan, a hair dryer, a vacuum cleaner,
rain, recorded machines and weather, music, talk, or quiet), six to fourteen distractors (cats,
laughing, creaking doors, dogs, sirens, roosters and others), and up to three episodes of crying of
six seconds to a minute, -5 to 20 dB above the bed.

Calibration and thresholds were chosen on {chosen_on[validation_hours]:.0f} hours of nights of the
validation split and {chosen_on[foreign_hours]:.0f} of homes that it never met, and frozen. The
judge learnt from the training split alone; the listener, which decides about work and not about
cries, from both. The test split was opened for this card and for those before, of earlier models
and rules, and nothing was chosen by it. The models of the first four had learnt
from 38 unlabelled uploads of 17 of its babies, which was a mistake; this one heard none of them.

YAMNet's smoothed rule is the best that we found for it, and of the kind that this model has: the
highest score of its four crying classes every half window, calibrated; evidence above a logit of
{yamnet[logit_floor]:.0f}, none counting for more than {yamnet[logit_limit]:.0f}, that adds up over
{yamnet[gathering_s]:.0f} s; as much as {yamnet[smoothing_s]:.0f} s at {yamnet[on]:.3f} give is
enough. All of it was chosen as for this model, on the same validation nights and at the same budget
of false alerts. Frigate's rule: windows of
0.975 s without overlap; one of them with an RMS of 500 or more (on the scale of 16 bits) and a
score of 0.8 or more switches it on.

## In homes it never met
{foreign_hours:.0f} hours of nights mixed as those of the test, of recordings from other corpora,
other microphones, other babies and other nuisances, of which no network learnt. Thresholds were
chosen on nights of the validation split *and* on nights of these recordings, for each sensitivity
so that the worse of the two keeps within its budget: 0.1, 1 and 5 false alerts in 10 hours. So
these nights are other mixtures, but not other recordings than those they were chosen on; YAMNet's
rule was chosen the same way. A delay is that from the onset of an episode to the report of it.

{foreign}

![Episodes heard against false alerts in homes it never met](figures/homes.png)

## How well it hears on our own test
### Nights
{nights}

F1 and error rate are event-based (sed_eval): an alert is right if it begins within 5 s of an
episode's onset.

![Episodes heard against the SNR](figures/snr.png)
![Episodes heard in each bed](figures/beds.png)
![Episodes heard against false alerts](figures/operating.png)

The last figure shows both rules at every threshold; the dots are where they were frozen.

{other_babies}### What limits it
{fewer_babies}**Labels, and faint cries.** Some clips hold a whimper in seven seconds, and some
perhaps no cry at all. The episodes of the test nights, by the highest score that YAMNet gives to
crying in any clip of that baby as it was recorded, without noise:

{clear}

**Size.** What smaller and larger networks hear is in the table of what was tried.

### Clips
In brackets: 95 % intervals, by a bootstrap over babies and uploaders.

{clips}

![ROC curve of clips](figures/roc.png)
![DET curve of clips](figures/det.png)
![Confusion matrix of clips](figures/confusion.png)

The confusion matrix counts clips by their highest probability against the threshold of the normal
sensitivity. Taken for cries: {mistaken}.

### Single cries in noise
The share of single cries found at the frozen thresholds, without any other sound before them.

![Recall against SNR in each noise](figures/snr_curve.png)

### Calibration
The expected calibration error of a hop's probability is {ece:.3f}.

![Reliability diagram](figures/reliability.png)

### Cost
On one thread; features included on all sides. YAMNet's smoothed rule runs it twice as often.

{cost}

LiteRT and numpy differ by at most {runtimes_differ:.1g} in a probability.

### What it had to reach
{targets}

## A bandwidth leak, and how it was avoided
Half of the cries were recorded at 8 kHz, most other sounds were not: a careless model learns that a
cry has no treble. Both were low-passed at random. In the mixtures we train on, the share of what
lies above 4 kHz alone tells a cry with an AUC of {treble_auc:.2f} (0.5 is blind).

## What was tried
For this model, in homes that it never met and on validation nights. These are notes of trials whose
scripts are not kept, on the nights that its thresholds were chosen on:

{tried_abroad}

For the models before it, on the same nights of the validation split, of networks that had not
learnt from it; the first thirteen rows come from a coarser grid of thresholds than that of `tune`.

{tried}

## Known weaknesses
- Babies and sounds of a kind that it never met, see above. What it would hear at a lower threshold
  is in the figure of false alerts; a few recordings of the validation split, mostly cats and
  laughter, keep the threshold where it is.
- Microphones and rooms are imitated, not recorded. Yours will differ.
- What most likely gives a false alert stands in the table of distractors above.
- Some labels are wrong, and pauses of less than a second are not told from crying.

## What it learnt from
{learnt} The audio is not part of this project.

{sources}

{teacher} was the teacher. The listener began with what remains of the teacher's first layers when
half of their channels are taken away, the judge with all of them, and the teacher heard every
mixture without the noise. Clips that nobody had labelled were given to the teacher and to a first
network, which had learnt from the labelled ones alone; those of which the two think alike were
learnt from too. Some babies, and grown-ups who cry, were made of other babies. The teacher's
licence and what was changed are
[beside the model](../custom_components/cry_monitor/lib/cry_detection/models/NOTICE.md).
"""

_OTHER_BABIES = """\
### Other babies
The validation split holds only {cross[validation][babies]} babies, {cross[validation][laughs]}
laughs and {cross[validation][cats]} cats. So the whole training was cross-validated
(`python -m model cross`, {cross[epochs]} epochs): the {cross[babies]} babies of all splits but the
test and all other clips in three parts, nights of each heard by a model that learnt from the other
two. On those {cross[hours]:.0f} hours with {cross[episodes]} episodes the rule hears
{cross[two_thirds][heard]:.0%} at {cross[two_thirds][false_alerts_in_10_h]:.1f} false alerts in
10 hours, after {cross[two_thirds][median_delay_s]:.1f} s, at the best threshold for them. Nothing
that ships was chosen by it.

"""
_FEWER_BABIES = """\
**Babies, and sounds that are like them.** Each of those three models learnt from two thirds of the
babies and other sounds. Models that learnt from one third alone, and from half as many mixtures,
hear {cross[third][heard]:.0%} of the same episodes at
{cross[third][false_alerts_in_10_h]:.1f} false alerts in 10 hours, after
{cross[third][median_delay_s]:.1f} s.

![Episodes heard against false alerts, by how many babies were learnt from](figures/cross.png)

"""


def main(arguments: Sequence[str]) -> None:
    """Draw the figures and write the card."""
    parser = argparse.ArgumentParser(prog="python -m model card", description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument(
        "--cross", type=Path, help="what cross measured of this model; without it nothing of that"
    )
    options = parser.parse_args(arguments)
    results = read(options.results, "evaluate")
    crossed = read(options.cross, "cross") if options.cross else None
    draw(results, crossed, FIGURES)
    CARD.write_text(render(results, crossed), encoding="utf-8")
    print(f"{CARD} and the figures in {FIGURES} are written.")


def read(path: Path, command: str) -> Results:
    """Return what a command of this package measured.

    Raises:
        DataError: the file cannot be read.
    """
    try:
        results: Results = json.loads(path.read_text(encoding="utf-8"))
    except OSError as err:
        raise DataError(
            f"{path} cannot be read ({err.strerror}): python -m model {command} writes it."
        ) from err
    return results


def render(results: Results, crossed: Results | None) -> str:
    """Return the card as Markdown.

    Args:
        results: What `evaluate` measured.
        crossed: What `cross` measured; None if it measured nothing of this model.
    """
    mistaken = results["clips"]["confusion"]["mistaken"]
    return _TEXT.format(
        version=results["version"],
        hop_s=results["hop_s"],
        window_s=results["window_s"],
        size_mb=results["cost"]["size_bytes"]["model"] / 1e6,
        gate=results["gate"],
        hold_s=results["hold_s"],
        judge_s=results["judge_s"],
        witness=results["witness"],
        foreign_hours=results["foreign"]["hours"],
        other_babies=_OTHER_BABIES.format(cross=crossed) if crossed else "",
        fewer_babies=_FEWER_BABIES.format(cross=crossed) if crossed else "",
        learnt=_learnt(results["provenance"]),
        chosen_on=results["provenance"]["chosen_on"],
        cries=results["clips"]["cries"],
        others=results["clips"]["others"],
        hours=results["scenes"]["hours"],
        **results["sensitivities"]["normal"],
        yamnet=results["yamnet_rule"],
        nights=night_table(results["scenes"]),
        foreign=foreign_tables(results["foreign"]),
        clear=by_clearness(results["scenes"]["episodes"]),
        clips=_clips(results),
        mistaken=", ".join(f"{name} ({count})" for name, count in mistaken.items()) or "none",
        ece=results["calibration"]["ece"],
        cost=_cost(results["cost"]),
        runtimes_differ=results["runtimes_differ"],
        targets=table(
            [("", "goal", "measured", "")]
            + [
                (
                    target["what"],
                    target["goal"],
                    f"{target['measured']:g}",
                    "reached" if target["reached"] else "**missed**",
                )
                for target in results["targets"]
            ]
        ),
        treble_auc=results["treble_auc"],
        tried=_tried(TRIED),
        tried_abroad=_tried(TRIED_ABROAD),
        sources=_sources(results["provenance"]),
        teacher=results["provenance"]["teacher"],
    )


def by_clearness(episodes: Sequence[Results]) -> str:
    """Return a table of how many of the episodes at 0 dB and more are heard, see `evaluate`.

    They are told apart by how clearly YAMNet hears the baby without noise.
    """
    loud = [episode for episode in episodes if episode["snr_db"] >= 0.0]
    rows = [["YAMNet's score", "episodes at 0 dB and more", "this model hears", "YAMNet hears"]]
    for low, high in pairwise(_CLEAR):
        part = [episode for episode in loud if low <= episode["clear"] < high]
        heard = [f"{share_heard(part, rule):.0%}" for rule in ("normal", "yamnet")]
        rows.append([f"{low:g} to {min(high, 1.0):g}", str(len(part)), *heard])
    return table(rows)


def _clips(results: Results) -> str:
    names = {
        "auc": "area under the ROC curve",
        "average_precision": "average precision",
        "tpr_at_1_percent_fpr": "cries found at 1 % false positives",
        "tpr_at_0.1_percent_fpr": "cries found at 0.1 % false positives",
    }
    rules = [results["clips"][rule] for rule in ("model", "yamnet")]
    rows = [("", "**this model**", "YAMNet")]
    for key, name in names.items():
        cells = [
            f"{rule['metrics'][key]:.3f} ({rule['intervals'][key][0]:.3f} to "
            f"{rule['intervals'][key][1]:.3f})"
            for rule in rules
        ]
        rows.append((name, cells[0], cells[1]))
    return table(rows)


def _cost(cost: Results) -> str:
    cpu, memory, size = cost["cpu_ms"], cost["memory_mb"], cost["size_bytes"]
    work = cost["multiply_adds_millions"]
    return table(
        [
            ("", "this model, LiteRT", "this model, numpy", "YAMNet, LiteRT", "YAMNet, smoothed"),
            (
                "CPU for a second of a calm room",
                *(
                    f"{cpu[each]:.2f} ms"
                    for each in ("litert", "numpy", "yamnet", "yamnet_smoothed")
                ),
            ),
            (
                "CPU for one that suspects a cry",
                *(
                    f"{cpu[each]:.2f} ms"
                    for each in (
                        "litert_suspecting",
                        "numpy_suspecting",
                        "yamnet",
                        "yamnet_smoothed",
                    )
                ),
            ),
            (
                "multiply-adds for a calm one, in millions",
                *(f"{each:.1f}" for each in (*(work["model"],) * 2, work["yamnet"])),
                f"{2.0 * work['yamnet']:.1f}",
            ),
            (
                "for one that suspects a cry",
                *(f"{each:.1f}" for each in (*(work["suspecting"],) * 2, work["yamnet"])),
                f"{2.0 * work['yamnet']:.1f}",
            ),
            (
                "memory that listening adds",
                *(f"{memory[each]:.0f} MB" for each in ("litert", "numpy", "yamnet", "yamnet")),
            ),
            (
                "size",
                *(f"{size[each] / 1e6:.2f} MB" for each in ("model", "model", "yamnet", "yamnet")),
            ),
        ]
    )


def _learnt(provenance: Results) -> str:
    """Return of how much it learnt, and by which command."""
    return (
        f"The listener: {provenance['sequences']} mixtures of 16 s. The judge: "
        f"{provenance['long_sequences']} of 20 s, {provenance['epochs']} epochs, TensorFlow "
        f"{provenance['versions']['tensorflow']}. The steps of `python -m model train` made them, "
        f"in several sittings; the listener's seed was {provenance['seed']}."
    )


def _tried(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return table(list(csv.reader(file)))


def _sources(provenance: Results) -> str:
    rows = [
        (
            source["name"],
            str(source["clips"]),
            _AS[source["label"]],
            source["licence"],
            attribution(source["name"]),
        )
        for source in provenance["sources"]
    ]
    return table([("source", "clips", "as", "licence", "by"), *rows])
