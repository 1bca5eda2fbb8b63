# shellcheck shell=bash
# Finds a Python that Home Assistant accepts, or fetches one. Needs common.sh and uv.sh.

PYTHON_WANTED='>=3.14.2,<3.15'
DEBIAN_PYTHON="$CACHE/python-3.14"

python_is_good() {
  "$1" -c 'import sys; sys.exit(not (3, 14, 2) <= sys.version_info < (3, 15))' >/dev/null 2>&1
}

# On PATH, of pyenv, of uv, or the one that an earlier call unpacked.
python_already_here() {
  local candidate
  for candidate in \
    "$VENV/bin/python" \
    "$(uv_finds_python)" \
    "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.14*/bin/python3.14 \
    "$DEBIAN_PYTHON/usr/bin/python3.14"; do
    if python_is_good "$candidate"; then
      PYTHON=$candidate
      return
    fi
  done
  return 1
}

uv_finds_python() {
  "$UV" python find --system --no-project --no-python-downloads "$PYTHON_WANTED" 2>/dev/null || true
}

# A machine that reaches no download site must learn so in seconds, not in minutes.
uv_installs_python() {
  UV_HTTP_RETRIES=1 UV_HTTP_CONNECT_TIMEOUT=10 UV_HTTP_TIMEOUT=30 \
    "$UV" python install --no-bin 3.14
}

# Sets PYTHON.
find_python() {
  python_already_here && return
  if quietly "Downloading Python 3.14" uv_installs_python; then
    python_already_here && return
  fi
  if has apt-get && has dpkg &&
    quietly "Unpacking Python 3.14 from Debian testing" \
      "$ROOT/script/lib/debian-python" "$UV" "$DEBIAN_PYTHON"; then
    python_already_here && return
  fi
  last_words
  die "Please install Python 3.14.2 or a newer 3.14, with its headers, and run this again:" \
    "there is none here, and neither uv nor Debian could give one."
}
