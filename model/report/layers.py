"""What happens inside the network, layer by layer, for one window of sound."""

from collections.abc import Iterator
from dataclasses import dataclass
import math

from ai_edge_litert.interpreter import Interpreter, OpResolverType
import numpy as np
from numpy.typing import NDArray

from cry_detection import ModelFile
from cry_detection.tflite.flatbuffer import (
    Graph,
    GraphOperator,
    read_graph,
)

_FILTERS = ("CONV_2D", "DEPTHWISE_CONV_2D")
_FOLLOWERS = ("RELU", "RELU6", "PRELU", "LOGISTIC", "TANH", "HARD_SWISH", "ELU", "LEAKY_RELU")


@dataclass(frozen=True, kw_only=True, eq=False)
class Layer:
    """What one layer of filters answered."""

    name: str
    kernels: NDArray[np.float32]
    """Shape [filters, frames, bands, inputs]."""
    answers: NDArray[np.float32]
    """After the activation, shape [frames, bands, filters]."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Inside:
    """Everything between a window and its number."""

    window: NDArray[np.float32]
    """Shape [frames, bands]."""
    layers: tuple[Layer, ...]
    """In order, as long as there is still a course of time in them."""
    embedding: NDArray[np.float32]
    """Shape [size]."""
    logit: float


def look_inside(model: ModelFile, window: NDArray[np.float32]) -> Inside:
    """Return what every layer makes of a window, shape [1, frames, bands].

    The network takes a hop at a time; what it answered is put together again.
    """
    content = model.path.read_bytes()
    graph = read_graph(content)
    interpreter = Interpreter(
        model_content=content,
        num_threads=1,
        # The faster kernels keep nothing of what they compute on the way.
        experimental_op_resolver_type=OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES,
        experimental_preserve_all_tensors=True,
    )
    interpreter.allocate_tensors()
    filters = [operator for operator in graph.operators if operator.name in _FILTERS]
    answers: dict[int, list[NDArray[np.float32]]] = {}
    # Whole hops, as the stream has them; what comes before the window is like its first moment.
    hops = math.ceil(model.window_frames / model.hop_frames)
    before = 2 * hops * model.hop_frames - window.shape[1]
    frames = np.concatenate((np.repeat(window[:, :1], before, axis=1), window), axis=1)
    for number, hop in enumerate(np.split(frames, 2 * hops, axis=1)):
        interpreter.set_tensor(graph.inputs["frames"], np.ascontiguousarray(hop))
        interpreter.invoke()
        for name, index in graph.inputs.items():
            if name in graph.outputs:
                interpreter.set_tensor(index, interpreter.get_tensor(graph.outputs[name]))
        if number < hops:
            continue
        for operator in filters:
            index = _activated(graph, operator.outputs[0])
            answers.setdefault(index, []).append(interpreter.get_tensor(index)[0])
    outputs = {name: interpreter.get_tensor(index) for name, index in graph.outputs.items()}
    return Inside(
        window=window[0],
        layers=tuple(_layers(graph, filters, answers)),
        embedding=outputs["embedding"][0],
        logit=float(outputs["logit"][0, 0]),
    )


def _layers(
    graph: Graph,
    filters: list[GraphOperator],
    answers: dict[int, list[NDArray[np.float32]]],
) -> Iterator[Layer]:
    """Yield the layers of filters as long as there is still a course of time in them."""
    for operator in filters:
        kernels = graph.tensors[operator.inputs[1]].data
        index = _activated(graph, operator.outputs[0])
        # The last ones answer once a hop, of the whole window.
        if kernels is None or len(answers[index][0]) == 1:
            continue
        if operator.name == "DEPTHWISE_CONV_2D":
            # Stored as [1, frames, bands, filters]: each filter has one input.
            kernels = np.moveaxis(kernels, 3, 0)[:, 0, :, :, None]
        yield Layer(
            name=_name(graph.tensors[index].name),
            kernels=kernels,
            answers=np.concatenate(answers[index]),
        )


def _activated(graph: Graph, index: int) -> int:
    """Return the tensor after the activation that follows, where the converter fused none."""
    for operator in graph.operators:
        if operator.inputs[0] == index and operator.name in _FOLLOWERS:
            return operator.outputs[0]
    return index


def _name(tensor: str) -> str:
    """Return what the training code called a layer: tensors are called model/layer_relu/Relu."""
    parts = tensor.split(";", maxsplit=1)[0].split("/")
    return parts[min(1, len(parts) - 1)].removesuffix("_relu").replace("_", " ")
