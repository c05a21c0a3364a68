#!/usr/bin/env bash
# undici 8.13.1: its `fetch` sends the platform's FormData as the text "[object FormData]".
#
# Code that takes `fetch` from undici 8 (for a proxy, for example) and FormData from Node loses the form without an
# error. URLSearchParams from Node is sent as a form. Each line shows the body that was passed, and the Content-Type and
# the body that the server received.
#
#   FormData of Node 24: text/plain;charset=UTF-8 [object FormData]
#   FormData of undici: multipart/form-data, with the field and its value
#   URLSearchParams of Node 24: application/x-www-form-urlencoded;charset=UTF-8 tags=vip
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 undici@8.13.1
cat >try.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { FormData as UndiciFormData, fetch } from 'undici'

let seen = ''
const server = createServer(async (request, response) => {
  const type = request.headers['content-type']
  let body = ''
  for await (const chunk of request) body += chunk
  const isForm = /^multipart\/form-data; boundary=/.test(type)
  const isWhole = /name="tags"\r\n\r\nvip\r\n/.test(body)
  seen = isForm && isWhole ? 'multipart/form-data, with the field and its value' : `${type} ${body}`
  response.end()
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const url = `http://127.0.0.1:${server.address().port}`
const fill = (form) => {
  form.set('tags', 'vip')
  return form
}
const bodies = {
  'FormData of Node 24': fill(new FormData()),
  'FormData of undici': fill(new UndiciFormData()),
  'URLSearchParams of Node 24': fill(new URLSearchParams()),
}
for (const [name, body] of Object.entries(bodies)) {
  await fetch(url, { method: 'POST', body })
  console.log(`${name}: ${seen}`)
}
server.close()
server.closeAllConnections()
JS
node_modules/.bin/node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
