"""Writes small .tflite files, so that tests need neither TensorFlow nor files of its making."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import flatbuffers  # type: ignore[import-untyped]  # it ships no types
import numpy as np
from numpy.typing import NDArray
import tflite

TYPES: dict[np.dtype[Any], int] = {
    np.dtype(np.float32): tflite.TensorType.FLOAT32,
    np.dtype(np.int8): tflite.TensorType.INT8,
    np.dtype(np.int32): tflite.TensorType.INT32,
}


@dataclass(frozen=True)
class _Tensor:
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    data: NDArray[Any] | None
    scales: Sequence[float] = ()
    """The size of a step, or of each channel's."""
    channels: int = 0
    """Which dimension the channels are."""


@dataclass(frozen=True)
class _Operator:
    code: int
    custom: str | None
    inputs: Sequence[int]
    outputs: Sequence[int]
    table: str | None
    options: Mapping[str, int | float]


@dataclass
class ModelBuilder:
    """A graph under construction; tensors are known by the numbers that the methods return."""

    tensors: list[_Tensor] = field(default_factory=list)
    operators: list[_Operator] = field(default_factory=list)

    def value(self, *shape: int, dtype: type[np.generic] = np.float32) -> int:
        """Add a computed tensor."""
        return self._tensor(_Tensor(shape, np.dtype(dtype), None))

    def constant(self, data: NDArray[Any], scales: Sequence[float] = (), channels: int = 0) -> int:
        """Add a tensor that is part of the file, in steps of some size if there are scales."""
        return self._tensor(_Tensor(data.shape, data.dtype, data, scales, channels))

    def _tensor(self, tensor: _Tensor) -> int:
        self.tensors.append(tensor)
        return len(self.tensors) - 1

    def operator(
        self,
        name: str,
        inputs: Sequence[int],
        outputs: Sequence[int],
        table: str | None = None,
        **options: float,
    ) -> None:
        """Add an operator; one that the format does not know becomes a custom one."""
        code = getattr(tflite.BuiltinOperator, name, tflite.BuiltinOperator.CUSTOM)
        custom = name if code == tflite.BuiltinOperator.CUSTOM else None
        self.operators.append(_Operator(code, custom, inputs, outputs, table, options))

    def finish(
        self, inputs: Mapping[str, int], outputs: Mapping[str, int], signatures: int = 1
    ) -> bytes:
        """Return the .tflite file."""
        writer = _Writer()
        blobs = [b"", *(t.data.tobytes() if t.data is not None else b"" for t in self.tensors)]
        buffers = [
            writer.table("Buffer", Data=writer.blob(blob)) if blob else writer.table("Buffer")
            for blob in blobs
        ]
        tensors = [
            writer.table(
                "Tensor",
                Shape=writer.ints(tensor.shape),
                Type=TYPES[tensor.dtype],
                Buffer=number + 1 if tensor.data is not None else 0,
                Name=writer.builder.CreateString(f"tensor_{number}"),
                **writer.quantization(tensor),
            )
            for number, tensor in enumerate(self.tensors)
        ]
        subgraph = writer.table(
            "SubGraph",
            Tensors=writer.offsets(tensors),
            Inputs=writer.ints(list(inputs.values())),
            Outputs=writer.ints(list(outputs.values())),
            Operators=writer.offsets([writer.operator(i, o) for i, o in enumerate(self.operators)]),
        )
        model = writer.table(
            "Model",
            Version=3,
            OperatorCodes=writer.offsets([writer.operator_code(o) for o in self.operators]),
            Subgraphs=writer.offsets([subgraph]),
            Buffers=writer.offsets(buffers),
            SignatureDefs=writer.offsets(
                [writer.signature(f"key_{i}", inputs, outputs) for i in range(signatures)]
            ),
        )
        writer.builder.Finish(model, b"TFL3")
        return bytes(writer.builder.Output())


class _Writer:
    """Writes the format's tables with the functions of the package `tflite`, found by name."""

    def __init__(self) -> None:
        self.builder = flatbuffers.Builder()

    def table(self, name: str, **fields: float) -> int:
        getattr(tflite, f"{name}Start")(self.builder)
        for key, value in fields.items():
            getattr(tflite, f"{name}Add{key}")(self.builder, value)
        end: int = getattr(tflite, f"{name}End")(self.builder)
        return end

    def blob(self, data: bytes) -> int:
        # LiteRT reads weights in place and wants them on 16 bytes.
        self.builder.StartVector(1, len(data), 16)
        self.builder.head = self.builder.Head() - len(data)
        self.builder.Bytes[self.builder.Head() : self.builder.Head() + len(data)] = data
        end: int = self.builder.EndVector()
        return end

    def quantization(self, tensor: _Tensor) -> dict[str, int]:
        if not tensor.scales:
            return {}
        scales = self.builder.CreateNumpyVector(np.asarray(tensor.scales, np.float32))
        zeros = self.builder.CreateNumpyVector(np.zeros(len(tensor.scales), np.int64))
        table = self.table(
            "QuantizationParameters",
            Scale=scales,
            ZeroPoint=zeros,
            QuantizedDimension=tensor.channels,
        )
        return {"Quantization": table}

    def ints(self, values: Sequence[int]) -> int:
        end: int = self.builder.CreateNumpyVector(np.asarray(values, np.int32))
        return end

    def offsets(self, values: Sequence[int]) -> int:
        self.builder.StartVector(4, len(values), 4)
        for value in reversed(values):
            self.builder.PrependUOffsetTRelative(value)
        end: int = self.builder.EndVector()
        return end

    def operator(self, number: int, operator: _Operator) -> int:
        fields = {
            "OpcodeIndex": number,
            "Inputs": self.ints(operator.inputs),
            "Outputs": self.ints(operator.outputs),
        }
        if operator.table:
            fields["BuiltinOptionsType"] = getattr(tflite.BuiltinOptions, operator.table)
            fields["BuiltinOptions"] = self.table(operator.table, **operator.options)
        return self.table("Operator", **fields)

    def operator_code(self, operator: _Operator) -> int:
        fields = {
            "BuiltinCode": operator.code,
            "DeprecatedBuiltinCode": min(operator.code, 127),
            "Version": 1,
        }
        if operator.custom:
            fields["CustomCode"] = self.builder.CreateString(operator.custom)
        return self.table("OperatorCode", **fields)

    def signature(self, key: str, inputs: Mapping[str, int], outputs: Mapping[str, int]) -> int:
        return self.table(
            "SignatureDef",
            Inputs=self._tensor_maps(inputs),
            Outputs=self._tensor_maps(outputs),
            SignatureKey=self.builder.CreateString(key),
            SubgraphIndex=0,
        )

    def _tensor_maps(self, names: Mapping[str, int]) -> int:
        return self.offsets(
            [
                self.table("TensorMap", Name=self.builder.CreateString(name), TensorIndex=index)
                for name, index in names.items()
            ]
        )
