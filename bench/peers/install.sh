#!/bin/sh
# Installs the peers next to their models, never into the project. Usage: sh bench/peers/install.sh [cpsat pyvrp highs ortools-wasm jslp timefold plot]
set -u
cd "$(dirname "$0")" || exit 1
[ $# -gt 0 ] || set -- cpsat pyvrp highs ortools-wasm jslp timefold plot
failed=0
for peer in "$@"; do
  if [ -f "$peer/requirements.txt" ]; then
    { [ -x .venv/bin/pip ] || python3 -m venv .venv; } && .venv/bin/pip install --quiet --requirement "$peer/requirements.txt"
  elif [ -f "$peer/package.json" ]; then
    (cd "$peer" && npm install --silent --no-audit --no-fund --no-package-lock)
  elif [ -f "$peer/pom.xml" ]; then
    (cd "$peer" && mvn --quiet --batch-mode package)
  else
    echo "$peer: no such peer" >&2
    false
  fi && echo "$peer: installed" || { echo "$peer: not installed" >&2; failed=1; }
done
exit $failed
