# shellcheck shell=bash
# What the dashboard cards are built and tested with. Needs common.sh.

# node_packages: installs the locked ones where Node.js is.
node_packages() {
  command -v npm >/dev/null || return 1
  # A copy of what was installed from, as script/setup does it.
  local stamp="$ROOT/frontend/node_modules/.cry-monitor-locked"
  cmp -s "$ROOT/frontend/package-lock.json" "$stamp" && return
  quietly "Installing the packages of the cards" \
    npm ci --prefix "$ROOT/frontend" --no-fund --no-audit --loglevel=error || {
    last_words
    die "The packages of the cards could not be installed; the lines above say why."
  }
  cp "$ROOT/frontend/package-lock.json" "$stamp"
}
