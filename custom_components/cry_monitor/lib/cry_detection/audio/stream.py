"""A live stream from the network: a camera, a baby monitor, a radio."""

from collections.abc import Generator, Iterator
from threading import Event
from time import monotonic
from urllib.parse import quote, unquote, urlsplit

import av
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream

from . import Block, Fault, SourceError
from .decode import Decoder, NoAudioError

SCHEMES = frozenset(("http", "https", "rtmp", "rtmps", "rtsp", "rtsps", "tcp", "udp"))
"""What an address may begin with: FFmpeg would also open local files, devices and playlists."""

# Twice this, as FFmpeg first connects and then looks into the stream.
_OPEN_TIMEOUT_S = 5.0
# HLS sends nothing between two of its pieces, which are six seconds long where Apple is heeded.
_READ_TIMEOUT_S = 10.0

# A playlist or a redirection must not lead from the network into the house's own files.
_PROTOCOLS = "crypto,data,http,httpproxy,https,rtmp,rtmps,rtmpt,rtp,rtsp,rtsps,tcp,tls,udp"


def redact(address: str) -> str:
    """Return an address that may be shown: the scheme, host and port alone.

    Passwords stand before the host, in the query, and with some cameras in the path.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "the stream"
    if not host:
        return "the stream"
    # An unescaped "/", "?" or "#" in the password makes its beginning look like host and port.
    if "@" in address.partition(parts.netloc)[2]:
        return f"{parts.scheme}://…"
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def split_credentials(address: str) -> tuple[str, str, str]:
    """Return an address without its user name and password, and these two; "" where there is none.

    What is no address is returned as it is.
    """
    try:
        parts = urlsplit(address)
        username, password = parts.username or "", parts.password or ""
    except ValueError:
        return address, "", ""
    bare = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    return (bare, unquote(username), unquote(password)) if parts.netloc else (address, "", "")


def with_credentials(address: str, username: str, password: str) -> str:
    """Return an address with a user name and a password in place of those that it has."""
    scheme, separator, rest = split_credentials(address)[0].partition("://")
    return f"{scheme}{separator}{quote(username, safe='')}:{quote(password, safe='')}@{rest}"


class StreamSource:
    """A stream that FFmpeg can open by its address; RTSP is read over TCP.

    What comes over TLS is encrypted, but no certificate is verified. A `udp` address is one of this
    machine, or of a multicast group, that something sends MPEG-TS to; `tcp` is MPEG-TS as well.

    Args:
        address: with user name and password where needed, as in `rtsp://user:password@host/path`.
            They appear in no message: FFmpeg's errors hold the address, so none is passed on.
    """

    live = True

    def __init__(self, address: str) -> None:
        self._address = address
        self._name = redact(address)

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the stream's sound until `stop` is set.

        Raises:
            SourceError: INVALID_ADDRESS, UNREACHABLE, REFUSED, WRONG_PASSWORD, NOT_FOUND, NO_AUDIO
                or UNREADABLE on opening; STALLED when sound stops coming; GONE when the stream
                ends, as a live one has no end.
        """
        with self._open() as container:
            try:
                decoder = Decoder(container)
            except NoAudioError:
                raise SourceError(
                    Fault.NO_AUDIO,
                    f"{self._name} sends no sound: switch on its microphone or audio track.",
                ) from None
            heard = monotonic()
            for packet in self._packets(container):
                for block in decoder.push(packet):
                    if stop.is_set():
                        return
                    yield block
                    heard = monotonic()
                # A picture that goes on without its sound would keep FFmpeg's own timeout away.
                if stop.is_set():
                    return
                if monotonic() - heard > _READ_TIMEOUT_S:
                    raise self._stalled()

    def _open(self) -> InputContainer:
        scheme, separator, rest = self._address.partition("://")
        scheme = scheme.lower()
        if not separator or scheme not in SCHEMES:
            raise SourceError(
                Fault.INVALID_ADDRESS,
                f"A stream's address begins with {':// or '.join(sorted(SCHEMES))}://.",
            )
        try:
            return av.open(
                f"{scheme}://{rest}",
                "r",
                options={
                    # A camera then need not send its picture at all.
                    "allowed_media_types": "audio",
                    "protocol_whitelist": _PROTOCOLS,
                    "rtsp_transport": "tcp",
                    # A camera at home has signed its certificate itself.
                    "tls_verify": "0",
                },
                timeout=(_OPEN_TIMEOUT_S, _READ_TIMEOUT_S),
            )
        except av.FFmpegError as err:
            error = self._unopened(err)
        # Out here the error does not carry FFmpeg's along, which holds the address.
        raise error

    def _packets(self, container: InputContainer) -> Iterator[Packet[Stream]]:
        """Yield the packets of every track, for ever."""
        try:
            yield from container.demux()
        except av.error.ExitError, av.error.TimeoutError:
            error = self._stalled()
        except av.FFmpegError:
            error = self._gone()
        else:
            error = self._gone()
        raise error

    def _unopened(self, err: av.FFmpegError) -> SourceError:
        match err:
            case av.error.HTTPUnauthorizedError() | av.error.HTTPForbiddenError():
                return SourceError(
                    Fault.WRONG_PASSWORD,
                    f"{self._name} does not accept the user name and password: correct them in"
                    " the address.",
                )
            case av.error.HTTPNotFoundError():
                return SourceError(
                    Fault.NOT_FOUND,
                    f"{self._name} has no such stream: correct the part of the address after the"
                    " host.",
                )
            case av.error.ConnectionRefusedError():
                return SourceError(
                    Fault.REFUSED,
                    f"{self._name} refuses the connection: check the port and that the stream is"
                    " switched on there.",
                )
            case av.error.InvalidDataError() | av.error.EOFError():
                return SourceError(
                    Fault.UNREADABLE,
                    f"{self._name} answers, but not with sound or video that FFmpeg knows: check"
                    " the address.",
                )
        return SourceError(
            Fault.UNREACHABLE,
            f"{self._name} does not answer or breaks off: check the host's name and that it is"
            " switched on.",
        )

    def _stalled(self) -> SourceError:
        return SourceError(
            Fault.STALLED,
            f"{self._name} stays connected but has stopped sending sound: restart it.",
        )

    def _gone(self) -> SourceError:
        return SourceError(
            Fault.GONE, f"{self._name} has ended the stream: check that it is switched on."
        )
