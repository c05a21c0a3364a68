#!/usr/bin/env bash
# openapi-typescript 7.13.0: a schema that is a list of itself, such as any value of JSON, is a type that does not compile.
#
# The generator writes all schemas as properties of one interface, and a property whose type is a union with a list of
# itself is circular for TypeScript: a type alias with the same union is not, and neither is a property inside of an
# object. Documents say "any value of JSON" like this where an empty schema would not do. The lines show the exit code
# and the warnings of the generator, and what TypeScript says, for a list of itself, a map of itself, and a list of
# itself in an alias written by hand.
#
#   list: exit code 0, warnings: none
#   'Value' is referenced directly or indirectly in its own type annotation.
#   map: exit code 0, warnings: none
#   compiles
#   alias of a list: compiles
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-typescript@7.13.0 typescript@5.9.3
compile() {
  npx --no-install tsc --noEmit --strict "$1" >errors || true
  grep -oE "'Value' is .*" errors || echo compiles
}
generate() {
  cat >openapi.yaml <<YAML
openapi: 3.1.0
info: { title: Values, version: 1.0.0 }
paths: {}
components:
  schemas:
    Value: { oneOf: [{ type: string }, { type: number }, $2] }
YAML
  local code=0
  npx --no-install openapi-typescript openapi.yaml --output schema.ts >output 2>log || code=$?
  echo "$1: exit code $code, warnings: $(grep -i warn output log || echo none)"
  compile schema.ts
}
{
  generate list "{ type: array, items: { \$ref: '#/components/schemas/Value' } }"
  generate map "{ type: object, additionalProperties: { \$ref: '#/components/schemas/Value' } }"
  echo 'export type Value = string | number | Value[]' >alias.ts
  echo "alias of a list: $(compile alias.ts)"
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
