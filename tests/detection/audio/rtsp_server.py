"""A program of its own, for a Python with GStreamer: an RTSP server, as real cameras have one.

    python3 rtsp_server.py PORT LAUNCH [USER PASSWORD]

LAUNCH is what gst-launch would play, with its payloader called pay0; it is played anew to each
client. The password, if any, is asked for by the digest method. The port, any free one for a
PORT of 0, is printed when it listens.
"""

import sys
from typing import Any

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402 - versions come first


def _main(port: str, launch: str, *credentials: str) -> None:
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_service(port)
    server.set_address("127.0.0.1")
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(launch)
    if credentials:
        _ask_for(server, factory, *credentials)
    server.get_mount_points().add_factory("/nursery", factory)
    server.attach(None)
    sys.stdout.write(f"{server.get_bound_port()}\n")
    sys.stdout.flush()
    GLib.MainLoop().run()


def _ask_for(
    server: Any,
    factory: Any,
    user: str,
    password: str,
) -> None:
    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "parent")
    auth = GstRtspServer.RTSPAuth()
    auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
    auth.add_digest(user, password, token)
    server.set_auth(auth)
    permissions = GstRtspServer.RTSPPermissions()
    for permission in ("media.factory.access", "media.factory.construct"):
        permissions.add_permission_for_role("parent", permission, True)
    factory.set_permissions(permissions)


if __name__ == "__main__":
    _main(*sys.argv[1:])
