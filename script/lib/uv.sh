# shellcheck shell=bash
# Finds uv, or installs one of our own in the cache. Needs common.sh and system.sh.

# Trust what the system trusts, as pip and apt do: some networks have a certificate of their own.
export UV_SYSTEM_CERTS=true

uv_minimum() { sed -n 's/^required-version = ">=\([0-9.]*\)".*/\1/p' "$ROOT/pyproject.toml"; }

uv_is_new_enough() {
  local version
  version=$("$1" --version 2>/dev/null) || return 1
  version=${version#uv }
  at_least "${version%% *}" "$(uv_minimum)"
}

# Any Python that can make a virtual environment will do: it only fetches uv.
python_with_venv() {
  local candidate
  for candidate in python3 python3.{14..9} python; do
    if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

install_uv() {
  local python=$1
  rm -rf "$CACHE/uv"
  "$python" -m venv "$CACHE/uv" &&
    "$CACHE/uv/bin/python" -m pip install --disable-pip-version-check "uv>=$(uv_minimum)"
}

# Sets UV.
find_uv() {
  local candidate python
  for candidate in uv "$VENV/bin/uv" "$CACHE/uv/bin/uv"; do
    if uv_is_new_enough "$candidate"; then
      UV=$candidate
      return
    fi
  done
  python=$(python_with_venv) || {
    if has apt-get; then install_packages python3-venv || true; fi
    python=$(python_with_venv) || die "Please install uv (https://docs.astral.sh/uv): there is" \
      "neither uv >= $(uv_minimum) nor a python3 with the venv module to fetch it with."
  }
  quietly "Installing uv" install_uv "$python" || {
    last_words
    die "uv could not be installed; please install it: https://docs.astral.sh/uv"
  }
  UV="$CACHE/uv/bin/uv"
}
