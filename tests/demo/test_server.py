"""The demonstration's port."""

import socket

import pytest

from demo.server import HOST, free_port


@pytest.mark.usefixtures("socket_enabled")
def test_the_next_free_port() -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        assert free_port(taken) > taken
    assert free_port(taken) == taken
