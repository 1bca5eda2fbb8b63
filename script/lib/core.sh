# shellcheck shell=bash
# Makes an environment with another version of Home Assistant than the locked one.
# Needs common.sh, uv.sh and python.sh.

# core_environment VERSION: sets CORE_VENV.
core_environment() {
  local locked="$ROOT/script/core/$1.txt"
  [[ -f $locked ]] || die "There is no environment for Home Assistant $1; there is one for:" \
    "$(cd "$ROOT/script/core" && echo *.txt | sed 's/\.txt//g')"
  CORE_VENV="$ROOT/.cache/core-$1"
  cmp -s "$locked" "$CORE_VENV/.locked" && python_is_good "$CORE_VENV/bin/python" && return
  unset VIRTUAL_ENV
  find_uv
  find_python
  quietly "Installing Home Assistant $1" install_core "$locked" || {
    last_words
    die "Home Assistant $1 could not be installed; the lines above say why."
  }
  cp "$locked" "$CORE_VENV/.locked"
}

# Synced and not resolved: the test stack says that it wants the other version.
install_core() {
  "$UV" venv --clear --no-python-downloads --python "$PYTHON" "$CORE_VENV" &&
    "$UV" pip sync --python "$CORE_VENV/bin/python" "$1" &&
    "$UV" pip install --python "$CORE_VENV/bin/python" --no-deps --editable "$ROOT"
}
