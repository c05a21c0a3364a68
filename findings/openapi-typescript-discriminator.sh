#!/usr/bin/env bash
# openapi-typescript 7.13.0: a discriminator without a mapping replaces the values that schemas state by their names.
#
# Without a mapping, the value that selects a schema is its name. Vendors leave the mapping out all the same, and state
# the value in each schema, by `enum` or `const`. The generator writes the name over that value in an alternative, and
# joins both in a subtype, which no value fits. The lines show the exit code and the warnings of the generator, and the
# type of the property: in an alternative, in a subtype, and in an alternative under a mapping.
#
#   alternative: exit code 0, warnings: none, kind: "Cat"
#   subtype: exit code 0, warnings: none, kind: never
#   mapping: exit code 0, warnings: none, kind: "cat"
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-typescript@7.13.0 typescript@5.9.3
cat='{ type: object, required: [kind], properties: { kind: { type: string, enum: [cat] } } }'
generate() {
  cat >openapi.yaml <<YAML
openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths: {}
components:
  schemas:
    Pet: $2
    Cat: $3
YAML
  local code=0
  npx --no-install openapi-typescript openapi.yaml --output schema.ts >output 2>log || code=$?
  cat >kind.ts <<TS
import type { components } from './schema'
export const kind: 0 = null! as components['schemas']['Cat']['kind']
TS
  npx --no-install tsc --noEmit --strict kind.ts >errors || true
  local kind
  kind=$(grep -oE "Type '\"[A-Za-z]+\"' is not assignable to type '0'" errors | grep -oE '"[A-Za-z]+"' || echo never)
  echo "$1: exit code $code, warnings: $(grep -i warn output log || echo none), kind: $kind"
}
choice="oneOf: [{ \$ref: '#/components/schemas/Cat' }]"
{
  generate alternative "{ $choice, discriminator: { propertyName: kind } }" "$cat"
  generate subtype '{ type: object, discriminator: { propertyName: kind } }' \
    "{ allOf: [{ \$ref: '#/components/schemas/Pet' }, $cat] }"
  generate mapping "{ $choice, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } } }" "$cat"
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
