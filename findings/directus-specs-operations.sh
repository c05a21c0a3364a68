#!/usr/bin/env bash
# @directus/specs 10.2.11: the OpenAPI document in the package is not valid OpenAPI.
#
# The path item of `/items/{collection}` has `responses`, which belong into an operation, and two operations have one
# `operationId`, which must be unique. A reader expects valid OpenAPI of a package that exists to publish it. The
# document of 15.2.0 has neither. Each line shows the version, keys of path items that are no part of OpenAPI, and
# repeated `operationId`s.
#
#   10.2.11: /items/{collection} responses; updateExtensions
#   15.2.0: none; none
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact \
  old@npm:@directus/specs@10.2.11 new@npm:@directus/specs@15.2.0
cat >look.mjs <<'END'
import { readFileSync } from 'node:fs'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']
const keys = [...methods, '$ref', 'summary', 'description', 'servers', 'parameters']
for (const name of ['old', 'new']) {
  const file = `node_modules/${name}/dist/openapi.json`
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  const { paths } = JSON.parse(readFileSync(file, 'utf8'))
  const others = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => !keys.includes(key))
      .map((key) => `${path} ${key}`),
  )
  const ids = Object.values(paths).flatMap((item) => methods.flatMap((method) => item[method]?.operationId ?? []))
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index)
  console.log(`${version}: ${others.join(', ') || 'none'}; ${repeated.join(', ') || 'none'}`)
}
END
node look.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
