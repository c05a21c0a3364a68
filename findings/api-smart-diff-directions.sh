#!/usr/bin/env bash
# api-smart-diff 1.0.6: a changed type or value in an answer is non-breaking, and other grades are reversed.
#
# A client that reads a text breaks if the answer becomes a number or may be null, and a client that reads a constant
# breaks if it changes. A client that sends a text does not notice that null is accepted, too. One that sends unknown
# properties breaks if `additionalProperties` becomes false, and one that reads does not. Each line shows the schema
# before and after, and the grades in an answer and in a request.
#
#   {"type":"string"} to {"type":["string","null"]}: answer non-breaking, request breaking
#   {"type":"object"} to {"type":"object","additionalProperties":false}: answer breaking, request non-breaking
#   {"const":"a"} to {"const":"b"}: answer non-breaking, request breaking
#   {"type":"string"} to {"type":"integer"}: answer non-breaking, request breaking
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact api-smart-diff@1.0.6
cat >compare.mjs <<'END'
import { apiCompare } from 'api-smart-diff'

const document = (schema) => {
  const content = { 'application/json': { schema } }
  return {
    openapi: '3.1.0',
    info: { title: 'Contacts', version: '1.0.0' },
    paths: {
      '/contacts': {
        get: { responses: { 200: { description: 'OK', content } } },
        post: { requestBody: { content }, responses: { 204: { description: 'Created' } } },
      },
    },
  }
}
const pairs = [
  [{ type: 'string' }, { type: ['string', 'null'] }],
  [{ type: 'object' }, { type: 'object', additionalProperties: false }],
  [{ const: 'a' }, { const: 'b' }],
  [{ type: 'string' }, { type: 'integer' }],
]
for (const [before, after] of pairs) {
  const { diffs } = apiCompare(document(before), document(after))
  const grade = (part) => diffs.find(({ path }) => path.includes(part))?.type
  const [from, to] = [before, after].map((schema) => JSON.stringify(schema))
  console.log(`${from} to ${to}: answer ${grade('responses')}, request ${grade('requestBody')}`)
}
END
node compare.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
