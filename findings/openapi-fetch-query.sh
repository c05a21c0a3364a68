#!/usr/bin/env bash
# openapi-fetch 0.17.0: a Date in the query is left out, and the names of parameters are not encoded.
#
# A Date is treated as an object without properties. A filter such as `updatedAfter` is not sent, so the server returns
# everything. Values are encoded but names are not: a name with `&` becomes two parameters. Each line shows the query
# that was passed and the URL that the server received.
#
#   { updatedAfter: new Date(0), limit: 10 }: /contacts?&limit=10
#   { 'sales&support': 'a&b' }: /contacts?sales&support=a%26b
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact openapi-fetch@0.17.0
cat >try.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:http'
import createClient from 'openapi-fetch'

let seen = ''
const server = createServer((request, response) => {
  seen = request.url
  response.setHeader('content-type', 'application/json').end('[]')
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const client = createClient({ baseUrl: `http://127.0.0.1:${server.address().port}` })
const queries = {
  '{ updatedAfter: new Date(0), limit: 10 }': { updatedAfter: new Date(0), limit: 10 },
  "{ 'sales&support': 'a&b' }": { 'sales&support': 'a&b' },
}
for (const [text, query] of Object.entries(queries)) {
  await client.GET('/contacts', { params: { query } })
  console.log(`${text}: ${seen}`)
}
server.close()
server.closeAllConnections()
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
