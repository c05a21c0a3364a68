#!/usr/bin/env bash
# openapi-typescript 7.13.0: `required` in an anyOf, in an allOf or beside a $ref is lost in the types.
#
# Each of the three schemas demands a property. With `anyOf` beside `properties`, the type is a union with `unknown`,
# which accepts any value. In the other two, the property stays optional. Each line shows the schema, its type, and
# whether the values `7` and `{}`, which the schema refuses, compile as that type.
#
#   properties and anyOf [required, required]: { email?: string; phone?: string; } | unknown | unknown; 7 compiles, {} compiles
#   allOf [$ref, required]: components["schemas"]["Contact"] & unknown; 7 is refused, {} compiles
#   $ref and required: components["schemas"]["Contact"]; 7 is refused, {} compiles
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-typescript@7.13.0 typescript@5.9.3
cat >openapi.yaml <<'YAML'
openapi: 3.1.0
info: { title: Contacts, version: 1.0.0 }
paths: {}
components:
  schemas:
    Contact:
      type: object
      properties: { email: { type: string } }
    EmailOrPhone:
      type: object
      properties: { email: { type: string }, phone: { type: string } }
      anyOf: [{ required: [email] }, { required: [phone] }]
    AllOf:
      allOf: [{ $ref: '#/components/schemas/Contact' }, { required: [email] }]
    Sibling:
      $ref: '#/components/schemas/Contact'
      required: [email]
YAML
npx --no-install openapi-typescript openapi.yaml --output schema.ts >log 2>&1
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const names = {
  EmailOrPhone: 'properties and anyOf [required, required]',
  AllOf: 'allOf [$ref, required]',
  Sibling: '$ref and required',
}
const types = readFileSync('schema.ts', 'utf8')
const compiles = (name, value) => {
  const use = `import type { components } from './schema.ts'
export const body: components['schemas']['${name}'] = ${value}\n`
  writeFileSync('use.ts', use)
  const options = ['--noEmit', '--strict', '--allowImportingTsExtensions', 'use.ts']
  const { status } = spawnSync('node_modules/.bin/tsc', options)
  return `${value} ${status === 0 ? 'compiles' : 'is refused'}`
}
for (const [name, schema] of Object.entries(names)) {
  const [, type] = types.match(new RegExp(`^ {8}${name}: ([^]*?);\\n(?: {8}\\w| {4}\\})`, 'm'))
  const text = type.replace(/\s+/g, ' ')
  console.log(`${schema}: ${text}; ${compiles(name, '7')}, ${compiles(name, '{}')}`)
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
