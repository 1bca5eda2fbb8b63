"""A live stream from the network: a camera, a baby monitor, a radio."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
import errno
import re
from threading import Event
from time import monotonic
from urllib.parse import quote, unquote, urlsplit

import av
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream

from . import Block, Fault, SourceError
from .decode import Decoder, NoAudioError
from .resolve import is_resolved

SCHEMES = frozenset(("http", "https", "rtmp", "rtmps", "rtsp", "rtsps", "tcp", "udp"))
"""What an address may begin with: FFmpeg would also open local files, devices and playlists."""

# Twice this, as FFmpeg first connects and then looks into the stream.
_OPEN_TIMEOUT_S = 5.0
# HLS sends nothing between two of its pieces, which are six seconds long where Apple is heeded.
_READ_TIMEOUT_S = 10.0

# A playlist or a redirection must not lead from the network into the house's own files.
_PROTOCOLS = "crypto,data,http,httpproxy,https,rtmp,rtmps,rtmpt,rtp,rtsp,rtsps,tcp,tls,udp"

_DELIMITER = re.compile("[/?#]")
_HOST = re.compile(r"(?:[\w.-]+|\[[\da-fA-F:.]+(?:%\w+)?\])(?::\d{1,5})?")

# What a server says to a client that it has understood.
_REFUSALS: tuple[tuple[tuple[type[av.FFmpegError], ...], Fault, str], ...] = (
    (
        (av.error.HTTPUnauthorizedError, av.error.HTTPForbiddenError),
        Fault.WRONG_PASSWORD,
        "does not accept the user name and password: correct them in the address.",
    ),
    (
        (av.error.HTTPNotFoundError,),
        Fault.NOT_FOUND,
        "has no such stream: correct the part of the address after the host.",
    ),
    (
        (av.error.ConnectionRefusedError,),
        Fault.REFUSED,
        "refuses the connection: check the port and that the stream is switched on there.",
    ),
)


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
        return f"udp://@:{port}" if parts.scheme == "udp" and port else "the stream"
    # An unescaped "/", "?" or "#" in the password makes its beginning look like host and port.
    if "@" in address.partition(parts.netloc)[2]:
        return f"{parts.scheme}://…"
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def split_credentials(address: str) -> tuple[str, str, str]:
    """Return an address without its user name and password, and these two; "" where there is none.

    They may be escaped or as somebody typed them, with a "#", "?", "/" or "@" in the password. What
    is no address is returned as it is.
    """
    scheme, separator, rest = address.partition("://")
    credentials, at, place = _split_place(scheme.lower(), rest)
    if not separator or not at:
        return address, "", ""
    username, _, password = credentials.partition(":")
    return f"{scheme}://{place}", unquote(username), unquote(password)


def _split_place(scheme: str, rest: str) -> tuple[str, str, str]:
    """Return the credentials, an "@" if there are any, and the host with what follows it."""
    authority = _DELIMITER.split(rest, maxsplit=1)[0]
    if "@" in authority:
        credentials, at, _ = authority.rpartition("@")
        return credentials, at, rest[len(credentials) + 1 :]
    # A host and a port, and what may follow them, are taken for what they are.
    query = scheme in ("http", "https")
    follows = rest[len(authority) : len(authority) + 1]
    if _HOST.fullmatch(authority) and (follows not in ("#", "?") or (follows == "?" and query)):
        return "", "", rest
    # Otherwise a password goes up to an "@" after which a host stands.
    for found in re.finditer("@", rest):
        place = rest[found.end() :]
        if ":" in rest[: found.start()] and _HOST.fullmatch(_DELIMITER.split(place, maxsplit=1)[0]):
            return rest[: found.start()], "@", place
    return "", "", rest


def with_credentials(address: str, username: str, password: str) -> str:
    """Return an address with a user name and a password in place of those that it has."""
    scheme, separator, rest = split_credentials(address)[0].partition("://")
    return f"{scheme}{separator}{quote(username, safe='')}:{quote(password, safe='')}@{rest}"


@dataclass(frozen=True, slots=True)
class RtspMode:
    """How an RTSP server is asked for its sound."""

    transport: str = "tcp"
    """`tcp`, `udp`, `udp_multicast` or `http`."""
    all_tracks: bool = False
    """Whether its picture is taken too, and not the sound alone."""


# Other protocols have nothing to choose.
_WHOLE = RtspMode(all_tracks=True)


class _AnsweredError(SourceError):
    """A server was reached and gave no sound; asked in another way it may."""


class _TransportError(SourceError):
    """A server does not take this transport."""


class StreamSource:
    """A stream that FFmpeg can open by its address.

    What comes over TLS is encrypted, but no certificate is verified. A `udp` address is one of this
    machine, or of a multicast group, that something sends MPEG-TS to; `tcp` is MPEG-TS as well.

    RTSP is read over TCP, and over UDP where a server does not take TCP. The sound alone is asked
    for, and all tracks where that gives none: some cameras then send nothing, or refuse.

    Args:
        address: with user name and password where needed, as in `rtsp://user:password@host/path`.
            They appear in no message: FFmpeg's errors hold the address, so none is passed on.
        rtsp_mode: what to begin with for RTSP.

    Attributes:
        rtsp_mode: what gave sound last; the next opening begins with it.
    """

    live = True

    def __init__(self, address: str, rtsp_mode: RtspMode | None = None) -> None:
        bare, username, password = split_credentials(address)
        # FFmpeg takes them escaped alone.
        escaped = with_credentials(bare, username, password) if username or password else address
        self._address = escaped
        self._name = redact(escaped)
        self.rtsp_mode = rtsp_mode or RtspMode()

    def blocks(self, stop: Event) -> Generator[Block]:
        """Yield the stream's sound until `stop` is set.

        Raises:
            SourceError: INVALID_ADDRESS, UNREACHABLE, REFUSED, WRONG_PASSWORD, NOT_FOUND, NO_AUDIO,
                UDP_ONLY or UNREADABLE on opening; STALLED when sound stops coming; GONE when the
                stream ends, as a live one has no end.
        """
        address, host = self._checked_address()
        if host and not is_resolved(host, stop):
            if stop.is_set():
                return
            raise self._unresolved()
        modes = [self.rtsp_mode if address.startswith("rtsp") else _WHOLE]
        while True:
            heard, error = False, None
            try:
                for block in self._once(address, modes[-1], stop):
                    heard, self.rtsp_mode = True, modes[-1]
                    yield block
            except SourceError as err:
                error = err
            if error is None or stop.is_set():
                return
            other = None if heard else _other_way(modes, error)
            if other is None:
                # Out here, as one way that failed is not why the next one did.
                raise self._udp_only() if _is_udp_only(modes, error) else error
            modes.append(other)

    def _once(self, address: str, mode: RtspMode, stop: Event) -> Generator[Block]:
        """Open the stream in one way and yield its sound."""
        opened = monotonic()
        with self._open(address, mode) as container:
            decoder = self._decoder(container)
            if mode.all_tracks or monotonic() - opened < _OPEN_TIMEOUT_S:
                yield from self._decoded(container, decoder, stop)
            else:
                # FFmpeg has waited for a first packet already, and there was none.
                raise self._stalled()

    def _decoder(self, container: InputContainer) -> Decoder:
        try:
            return Decoder(container)
        except NoAudioError as err:
            error = self._no_audio(undecodable=err.has_tracks)
        raise error

    def _decoded(
        self, container: InputContainer, decoder: Decoder, stop: Event
    ) -> Generator[Block]:
        heard = monotonic()
        for packet in self._packets(container):
            for piece in decoder.push(packet):
                if stop.is_set():
                    return
                yield piece.sound
                heard = monotonic()
            # A picture that goes on without its sound would keep FFmpeg's own timeout away.
            if stop.is_set():
                return
            if monotonic() - heard > _READ_TIMEOUT_S:
                raise self._stalled()

    def _checked_address(self) -> tuple[str, str | None]:
        """Return the address as FFmpeg takes it, and its host if it has one."""
        scheme, separator, rest = self._address.partition("://")
        scheme = scheme.lower()
        if not separator or scheme not in SCHEMES:
            raise SourceError(
                Fault.INVALID_ADDRESS,
                f"A stream's address begins with {':// or '.join(sorted(SCHEMES))}://.",
            )
        address = f"{scheme}://{rest}"
        try:
            return address, urlsplit(address).hostname
        except ValueError:
            return address, None

    def _open(self, address: str, mode: RtspMode) -> InputContainer:
        options = {
            # A camera at home has signed its certificate itself.
            "tls_verify": "0",
            "protocol_whitelist": _PROTOCOLS,
            "rtsp_transport": mode.transport,
        }
        if not mode.all_tracks:
            # A camera then need not send its picture at all.
            options["allowed_media_types"] = "audio"
        started = monotonic()
        try:
            return av.open(
                address, "r", options=options, timeout=(_OPEN_TIMEOUT_S, _READ_TIMEOUT_S)
            )
        except av.FFmpegError as err:
            error = self._unopened(err, in_time=monotonic() - started < _OPEN_TIMEOUT_S)
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

    def _unopened(self, err: av.FFmpegError, *, in_time: bool) -> SourceError:
        for kinds, fault, what in _REFUSALS:
            if isinstance(err, kinds):
                return SourceError(fault, f"{self._name} {what}")
        if err.errno == errno.EPROTONOSUPPORT:
            return _TransportError(
                Fault.UNREADABLE,
                f"{self._name} sends neither over TCP nor over UDP: choose one of them in its"
                " settings.",
            )
        if not in_time:
            # Who stays silent until the time is over has not answered, whatever FFmpeg calls it.
            return self._unanswered(SourceError)
        if isinstance(err, (av.error.InvalidDataError, av.error.EOFError)):
            return _AnsweredError(
                Fault.UNREADABLE,
                f"{self._name} answers, but not with sound or video that FFmpeg knows: check"
                " the address.",
            )
        return self._unanswered(_AnsweredError)

    def _unanswered(self, kind: type[SourceError]) -> SourceError:
        if self._address.lower().startswith("udp:"):
            return kind(
                Fault.UNREACHABLE,
                f"Nothing is sent to {self._name}: start the sender, and check the port.",
            )
        return kind(
            Fault.UNREACHABLE,
            f"{self._name} does not answer or breaks off: check the host's name and that it is"
            " switched on.",
        )

    def _unresolved(self) -> SourceError:
        return SourceError(
            Fault.UNREACHABLE,
            f"The name in {self._name} leads to no host: check it, and this network's name server.",
        )

    def _udp_only(self) -> SourceError:
        return SourceError(
            Fault.UDP_ONLY,
            f"{self._name} sends over UDP only, and nothing of it arrives: let UDP through to this"
            " machine, or choose TCP in the camera's settings.",
        )

    def _no_audio(self, *, undecodable: bool) -> SourceError:
        if undecodable:
            return SourceError(
                Fault.UNREADABLE,
                f"{self._name} sends sound that FFmpeg cannot decode: choose AAC, Opus or G.711 in"
                " its settings.",
            )
        return SourceError(
            Fault.NO_AUDIO,
            f"{self._name} sends no sound: switch on its microphone or audio track.",
        )

    def _stalled(self) -> SourceError:
        return _AnsweredError(
            Fault.STALLED,
            f"{self._name} stays connected but has stopped sending sound: restart it.",
        )

    def _gone(self) -> SourceError:
        return _AnsweredError(
            Fault.GONE, f"{self._name} has ended the stream: check that it is switched on."
        )


def _other_way(modes: list[RtspMode], error: SourceError) -> RtspMode | None:
    """Return what may still give sound after the last of these modes has not."""
    if isinstance(error, _TransportError):
        tried = [mode.transport for mode in modes]
        left = [transport for transport in ("tcp", "udp") if transport not in tried]
        return replace(modes[-1], transport=left[0]) if left else None
    if isinstance(error, _AnsweredError) and not modes[-1].all_tracks:
        return replace(modes[-1], all_tracks=True)
    return None


def _is_udp_only(modes: list[RtspMode], error: SourceError) -> bool:
    """Return whether the server took nothing but UDP, and then sent nothing over it."""
    return (
        error.fault is Fault.STALLED
        and modes[-1].transport == "udp"
        and any(mode.transport == "tcp" for mode in modes)
    )
