#!/usr/bin/env bash
# Builds the browser example against the package as it would be published, and runs it in a headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
repository="$PWD"

chromium="${CHROMIUM:-/usr/bin/chromium}"
if [ ! -x "$chromium" ]; then
  echo "browser: not checked, there is no $chromium"
  exit 0
fi

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" > /dev/null
mkdir "$folder/site"
cd "$folder/site"
echo '{ "name": "site", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund "$folder"/kontinuitet-*.tgz

mkdir -p examples/browser
cp "$repository/examples/week.json" examples/
cp "$repository"/examples/browser/* "$repository"/test/browser/* examples/browser/
cat > examples/browser/inputs.mjs <<'JS'
// both pages in one build
export default { build: { rollupOptions: { input: ["index.html", "check.html"].map((name) => `${import.meta.dirname}/${name}`) } } };
JS
cat > examples/browser/both.config.js <<'JS'
import example from "./vite.config.js";
import inputs from "./inputs.mjs";
export default { ...example, ...inputs };
JS
ln -s "$repository/node_modules/vite" node_modules/vite
"$repository/node_modules/.bin/vite" build examples/browser --config examples/browser/both.config.js --outDir "$folder/pages" --emptyOutDir --logLevel warn

instances=()
for unit in "$repository/../shared/benchmarks/units/unit-12x5-7d.json"; do
  if [ -f "$unit" ]; then instances+=("$unit"); else echo "browser: no $(basename "$unit"), checked without it"; fi
done
node examples/browser/run.mjs "$folder/pages" "$chromium" ${instances[@]+"${instances[@]}"}
