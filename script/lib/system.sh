# shellcheck shell=bash
# Packages of the operating system: installed where that needs no password, named where it does.

# A microphone library for sounddevice; its wheels for macOS bring their own.
has_portaudio() {
  [[ $(uname -s) == Darwin ]] ||
    compgen -G '/usr/lib*/libportaudio.so.2*' >/dev/null ||
    compgen -G '/usr/lib/*/libportaudio.so.2*' >/dev/null ||
    compgen -G '/usr/local/lib/libportaudio.so.2*' >/dev/null
}

has() { command -v "$1" >/dev/null 2>&1; }

# Fails rather than ask for a password.
as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

may_install() {
  has apt-get && { [[ $(id -u) == 0 ]] || { has sudo && sudo -n true 2>/dev/null; }; }
}

apt_install() {
  local options=(-q -y -o Acquire::Retries=1 -o Acquire::http::Timeout=30)
  # One source that cannot be reached must not keep the others' packages away.
  as_root apt-get "${options[@]}" update || true
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get "${options[@]}" install --no-install-recommends "$@"
}

# install_packages PACKAGE...: a status of 1 says that they are still missing.
install_packages() {
  if may_install; then
    quietly "Installing $*" apt_install "$@" && return
    last_words
  fi
  if has apt-get; then
    say "Please install what is still missing: sudo apt-get install $*"
  else
    say "Please install what Debian calls '$*' with this system's package manager."
  fi
  return 1
}

# GStreamer's RTSP server is used from the system's own Python.
has_rtsp_server() {
  python3 -c "import gi; gi.require_version('GstRtspServer', '1.0')" 2>/dev/null ||
    /usr/bin/python3 -c "import gi; gi.require_version('GstRtspServer', '1.0')" 2>/dev/null
}

has_fluid_sound_font() { [[ -f /usr/share/sounds/sf2/FluidR3_GM.sf2 ]]; }

# install_system_packages [audio-tests] [e2e] [train]
install_system_packages() {
  local missing=() extra
  has c++ || missing+=(g++) # two of Home Assistant's dependencies come as source only
  has ffmpeg || missing+=(ffmpeg)
  has_portaudio || missing+=(libportaudio2)
  for extra in "$@"; do
    case $extra in
      audio-tests)
        has pulseaudio && has pactl || missing+=(pulseaudio pulseaudio-utils)
        has_rtsp_server || missing+=(python3-gi gir1.2-gst-rtsp-server-1.0
          gstreamer1.0-plugins-base gstreamer1.0-plugins-good)
        ;;
      e2e) has chromium || missing+=(chromium) ;;
      # They play the melodies that are learnt as no cry.
      train) has fluidsynth && has_fluid_sound_font || missing+=(fluidsynth fluid-soundfont-gm) ;;
    esac
  done
  # Most of the project works without them, and what does not says so itself.
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}" || true
}
