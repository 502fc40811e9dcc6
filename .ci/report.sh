#!/usr/bin/env bash
# Makes the report of a unit of 100 recipients over 14 days and opens it in a headless Chromium: no error, no request, under 2 s, at most 3 MB, nothing
# serious by axe-core, no wider than the screen, by keyboard, on paper.
set -euo pipefail
cd "$(dirname "$0")/.."

chromium="${CHROMIUM:-/usr/bin/chromium}"
if [ ! -x "$chromium" ]; then
  echo "report: not checked, there is no $chromium"
  exit 0
fi

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
node dist/cli.js generate --profile medium --setting urban --recipients 100 --days 14 --seed 1 --quiet -o "$folder/unit.json"
status=0
node dist/cli.js solve "$folder/unit.json" --iterations 40000 --seed 1 --quiet -o "$folder/roster.json" || status=$?
# 1: some visits could not be placed, which the report has to show too
[ "$status" -le 1 ]
for language in en sv; do
  node dist/cli.js report "$folder/unit.json" "$folder/roster.json" --lang "$language" -o "$folder/report-$language.html"
done
node test/browser/report.mjs "$chromium" node_modules/axe-core/axe.min.js "$folder"/report-*.html
