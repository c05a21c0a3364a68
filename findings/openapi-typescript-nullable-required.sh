#!/usr/bin/env bash
# openapi-typescript 7.13.0: `required` beside an `allOf` of a component that may be null is a type that does not compile.
#
# JSON Schema asks for a required property only in an object, so null fits such a schema, too; Plaid's document has
# some. The generator writes the component and the name into its helper `WithRequired`, whose second parameter is a key
# of the first: a type that may be null has none. The lines show the exit code and the warnings, the emitted type, and
# what TypeScript says, with the component as an object first, and then as one that may be null.
#
#   object: exit code 0, warnings: none
#   WithRequired<components["schemas"]["Address"], "city">
#   compiles
#   object or null: exit code 0, warnings: none
#   WithRequired<components["schemas"]["Address"], "city">
#   Type '"city"' does not satisfy the constraint 'never'.
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-typescript@7.13.0 typescript@5.9.3
generate() {
  cat >openapi.yaml <<YAML
openapi: 3.1.0
info: { title: Addresses, version: 1.0.0 }
paths: {}
components:
  schemas:
    Address: { type: $2, properties: { city: { type: string }, street: { type: string } } }
    Billing: { allOf: [{ \$ref: '#/components/schemas/Address' }], required: [city] }
YAML
  local code=0
  npx --no-install openapi-typescript openapi.yaml --output schema.ts >output 2>log || code=$?
  echo "$1: exit code $code, warnings: $(grep -i warn output log || echo none)"
  grep -oE 'WithRequired<components.*>' schema.ts
  npx --no-install tsc --noEmit --strict schema.ts >errors || true
  grep -oE "Type '.*" errors || echo compiles
}
{
  generate object object
  generate 'object or null' '[object, "null"]'
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
