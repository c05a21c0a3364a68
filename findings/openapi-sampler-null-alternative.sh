#!/usr/bin/env bash
# openapi-sampler 1.7.10: the sample of `anyOf` or `oneOf` whose first alternative is null is an empty object.
#
# OpenAPI 3.1 writes a value that may be null as `anyOf: [{ type: 'null' }, …]`, and either order is common. The sample
# is that of the first alternative, joined with what stands beside it, and null becomes `{}`: a value that neither
# alternative allows. Redoc shows these samples. The lines show a schema and its sample.
#
#   {"type":"null"}: null
#   {"anyOf":[{"type":"string"},{"type":"null"}]}: "string"
#   {"anyOf":[{"type":"null"},{"type":"string"}]}: {}
#   {"oneOf":[{"type":"null"},{"type":"integer"}]}: {}
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-sampler@1.7.10
cat >try.mjs <<'JS'
import { sample } from 'openapi-sampler'

for (const schema of [
  { type: 'null' },
  { anyOf: [{ type: 'string' }, { type: 'null' }] },
  { anyOf: [{ type: 'null' }, { type: 'string' }] },
  { oneOf: [{ type: 'null' }, { type: 'integer' }] },
]) {
  console.log(`${JSON.stringify(schema)}: ${JSON.stringify(sample(schema))}`)
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
