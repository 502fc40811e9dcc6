#!/usr/bin/env bash
# Installs the package as it would be published, and kills workers, producer and server of a real queue, where such a server is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
repository="$PWD"

server="$(command -v redis-server || command -v valkey-server || true)"
if [ -z "$server" ]; then
  echo "queue: not checked, there is neither redis-server nor valkey-server"
  exit 0
fi

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
consumer="$folder/a consumer"
mkdir "$consumer" "$folder/crashes" "$folder/secured"
npm pack --silent --ignore-scripts --pack-destination "$folder" > /dev/null
version() { node -p "require('$repository/package.json').devDependencies['$1']"; }

cd "$consumer"
echo '{ "name": "consumer", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund "$folder"/kontinuitet-*.tgz
cp "$repository"/test/queue/*.mjs .
node missing.mjs
npm install --silent --no-audit --no-fund "bullmq@$(version bullmq)" "ioredis@$(version ioredis)"

command=node_modules/kontinuitet/dist/cli.js
node crashes.mjs "$server" "$command" "$folder/crashes"
if ! command -v openssl > /dev/null; then
  echo "queue: TLS not checked, there is no openssl"
elif timeout 10 "$server" --port 0 --tls-port 0 2>&1 | grep -q "Bad directive"; then
  echo "queue: TLS not checked, the server was built without it"
else
  node secured.mjs "$server" "$command" "$folder/secured"
fi
