#!/usr/bin/env bash
# openapi-fetch 0.17.0: a form whose Content-Type has a charset is sent as JSON, labelled as a form.
#
# The body is encoded as a form only if the header is exactly `application/x-www-form-urlencoded`. Each line shows the
# Content-Type and the body that the server received.
#
#   application/x-www-form-urlencoded: email=mina%40example.com&tags=hot+lead
#   application/x-www-form-urlencoded; charset=utf-8: {"email":"mina@example.com","tags":"hot lead"}
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

const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  console.log(`${request.headers['content-type']}: ${body}`)
  response.setHeader('content-type', 'application/json').end('{}')
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const client = createClient({ baseUrl: `http://127.0.0.1:${server.address().port}` })
const type = 'application/x-www-form-urlencoded'
for (const value of [type, `${type}; charset=utf-8`]) {
  await client.POST('/contacts', {
    headers: { 'content-type': value },
    body: { email: 'mina@example.com', tags: 'hot lead' },
  })
}
server.close()
server.closeAllConnections()
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
