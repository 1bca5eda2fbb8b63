"""Takes what the teacher knows of cats against a cry.

Our clips hold 15 cats, the teacher heard thousands. What the embedding learnt of its answer to
"is this a cat?" carries over to cats that nobody heard in training; the last layer alone, fitted to
the labels, does not use it. Chosen on validation nights; see the model card.
"""

import keras
import numpy as np
from sklearn.linear_model import Ridge
from tqdm import tqdm

from .bank import TEACHER_HOPS, Bank
from .nights import logits

CATS = slice(76, 82)
"""AudioSet's cat, purr, meow, hiss, caterwaul, and livestock: lambs bleat like babies."""

_AGAINST = 1.5
_RIDGE = 10.0
_BATCH = 50
# The teacher's answers are coarse: below this probability it says nothing.
_LEAST = 0.01


def weigh_against_cats(model: keras.Model, bank: Bank) -> None:
    """Let the last layer subtract 1.5 times the teacher's logit for cats, as the embedding has it.

    Args:
        model: As `fit` returns it; changed in place.
        bank: What it was trained on.
    """
    embeddings = []
    for start in tqdm(range(0, len(bank.features), _BATCH), "Asking for cats", unit="batch"):
        features = bank.features[start : start + _BATCH].astype(np.float32)
        embedding = model(features, training=False)["embedding"].numpy()
        embeddings.append(embedding[:, ::TEACHER_HOPS].reshape(-1, embedding.shape[-1]))
    known = np.concatenate(embeddings)
    heard = bank.sounds[..., CATS].max(axis=-1).reshape(-1) / 255.0
    mean, scale = known.mean(axis=0), known.std(axis=0) + 1e-3
    cats = Ridge(_RIDGE).fit((known - mean) / scale, logits(np.clip(heard, _LEAST, 1.0 - _LEAST)))
    direction = cats.coef_ / scale
    layer = model.get_layer("logit")
    kernel, bias = layer.get_weights()
    kernel = kernel - _AGAINST * direction[:, None].astype(np.float32)
    # What is no more like a cat than most sounds keeps its logit.
    layer.set_weights([kernel, bias + np.float32(_AGAINST * (direction @ mean))])
