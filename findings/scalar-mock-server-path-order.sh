#!/usr/bin/env bash
# @scalar/mock-server 0.14.4: a path with a parameter answers for a fixed one that the document has after it.
#
# OpenAPI says that concrete paths are matched before templated ones, and many documents list `/tags/{id}` before
# `/tags/search`. The mock registers its routes in the order of the document, and takes the first that fits: the search
# is answered as the tag `search`. The lines show the paths in their order, and the operation that answers
# `/tags/search`.
#
#   /tags/{id}, /tags/search: getTag
#   /tags/search, /tags/{id}: searchTags
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @scalar/mock-server@0.14.4
cat >try.mjs <<'JS'
import { createMockServer } from '@scalar/mock-server'

const answering = (operationId) => {
  const content = { 'application/json': { example: { operationId } } }
  return { get: { operationId, responses: { 200: { description: 'Found.', content } } } }
}
const item = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const tag = { parameters: [item], ...answering('getTag') }
const search = answering('searchTags')
for (const paths of [
  { '/tags/{id}': tag, '/tags/search': search },
  { '/tags/search': search, '/tags/{id}': tag },
]) {
  const specification = { openapi: '3.1.0', info: { title: 'Tags', version: '1' }, paths }
  const { fetch } = await createMockServer({ specification })
  const response = await fetch(new Request('http://localhost/tags/search'))
  const { operationId } = await response.json()
  console.log(`${Object.keys(paths).join(', ')}: ${operationId}`)
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
