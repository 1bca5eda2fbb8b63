# shellcheck shell=bash
# shellcheck disable=SC2034  # not every script needs every place
# What every script shares: where things are, and how to speak to the person who waits.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/cry-monitor"
VENV="$ROOT/.venv"

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# Run a command without its output, and show that it still runs once that takes over two seconds.
# Where it fails, the caller decides what that means; last_words shows what the command said.
quietly() {
  local label=$1 ticker status=0
  shift
  QUIET_LOG=${QUIET_LOG:-$(mktemp)}
  tick "$label" $$ &
  ticker=$!
  "$@" >"$QUIET_LOG" 2>&1 </dev/null || status=$?
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  return "$status"
}

# Lives no longer than the script that started it, whatever ends that.
tick() {
  local label=$1 owner=$2 seconds=2
  sleep 2 >/dev/null 2>&1
  say "$label ..."
  while kill -0 "$owner" 2>/dev/null; do
    sleep 1 >/dev/null 2>&1
    seconds=$((seconds + 1))
    if ((seconds % 10 == 0)); then say "$label ... $seconds s"; fi
  done
}

last_words() { tail -n 25 "$QUIET_LOG" >&2; }

forget_log() {
  # The last command of a trap gives the exit status, so it has to succeed.
  if [[ -n ${QUIET_LOG:-} ]]; then rm -f "$QUIET_LOG"; fi
}
trap forget_log EXIT

# at_least HAVE WANTED: compares versions part by part.
at_least() { [[ $(printf '%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }
