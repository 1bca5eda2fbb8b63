"""What happens inside the network, layer by layer, for one window of sound."""

from dataclasses import dataclass

from ai_edge_litert.interpreter import Interpreter, OpResolverType
import numpy as np
from numpy.typing import NDArray

from custom_components.cry_monitor.detection.model_file import ModelFile
from custom_components.cry_monitor.detection.tflite.flatbuffer import Graph, read_graph

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
    """Shape [frames, bands, CHANNELS]."""
    layers: tuple[Layer, ...]
    """In order, as long as there is still a course of time in them."""
    embedding: NDArray[np.float32]
    """Shape [size]."""
    logit: float


def look_inside(model: ModelFile, window: NDArray[np.float32]) -> Inside:
    """Return what every layer makes of a window, shape [1, frames, bands, channels].

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
    new_frames = graph.tensors[graph.inputs["frames"]].shape[1]
    past_steps = graph.tensors[graph.inputs["past"]].shape[1]
    step_frames = model.hop_frames // graph.tensors[graph.outputs["steps"]].shape[1]
    last = window.shape[1] - new_frames
    answers_of: dict[int, dict[int, NDArray[np.float32]]] = {}
    steps: dict[int, NDArray[np.float32]] = {}
    for start in sorted({0, *range(last % model.hop_frames, last + 1, model.hop_frames)}):
        chunk = np.ascontiguousarray(window[:, start : start + new_frames])
        interpreter.set_tensor(graph.inputs["frames"], chunk)
        now = start // step_frames
        nothing = np.zeros(graph.tensors[graph.inputs["past"]].shape[2], np.float32)
        past = [steps.get(step, nothing) for step in range(now - past_steps, now)]
        interpreter.set_tensor(graph.inputs["past"], np.stack(past)[None])
        interpreter.invoke()
        for number, step in enumerate(interpreter.get_tensor(graph.outputs["steps"])[0]):
            steps[now + number] = step
        _collect(graph, interpreter, start, answers_of)
    layers = []
    for operator in graph.operators:
        kernels = graph.tensors[operator.inputs[1]].data if operator.name in _FILTERS else None
        if kernels is None:
            continue
        if operator.name == "DEPTHWISE_CONV_2D":
            # Stored as [1, frames, bands, filters]: each filter has one input.
            kernels = np.moveaxis(kernels, 3, 0)[:, 0, :, :, None]
        index = _activated(graph, operator.outputs[0])
        answers = np.stack([answers_of[index][place] for place in sorted(answers_of[index])])
        if len(answers) > 1:
            name = _name(graph.tensors[index].name)
            layers.append(Layer(name=name, kernels=kernels, answers=answers))
    outputs = {name: interpreter.get_tensor(index) for name, index in graph.outputs.items()}
    return Inside(
        window=window[0],
        layers=tuple(layers),
        embedding=outputs["embedding"][0],
        logit=float(outputs["logit"][0, 0]),
    )


def _collect(
    graph: Graph,
    interpreter: Interpreter,
    start: int,
    answers_of: dict[int, dict[int, NDArray[np.float32]]],
) -> None:
    """Put what the filters answered to the frames from `start` on where it belongs in time."""
    stride = 1
    streaming = True
    for operator in graph.operators:
        # Behind this the network sees the whole window at every hop.
        streaming = streaming and operator.name != "CONCATENATION"
        if operator.name not in _FILTERS:
            continue
        stride *= operator.options.StrideH()
        index = _activated(graph, operator.outputs[0])
        first = start // stride if streaming else 0
        for number, answer in enumerate(interpreter.get_tensor(index)[0]):
            answers_of.setdefault(index, {})[first + number] = answer


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
