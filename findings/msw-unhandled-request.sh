#!/usr/bin/env bash
# msw 3.0.5: `onUnhandledRequest: 'error'` of msw 2 has no effect: the request goes to the real server.
#
# Tests that were written for msw 2 rely on this option to keep requests from real servers. Version 3 accepts the
# option, prints a warning about the request and sends it. Each line shows the version, the outcome of fetch and the
# number of requests that the real server received.
#
#   msw 2.9.0: InternalError, 0 requests
#   msw 3.0.5: 200, 1 requests
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 msw@3.0.5 msw-2@npm:msw@2.9.0
cat >try.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:http'

const [, , version, name] = process.argv
const { http, HttpResponse } = await import(name)
const { setupServer } = await import(`${name}/node`)
let requests = 0
const real = createServer((_, response) => {
  requests += 1
  response.end()
})
await once(real.listen(0, '127.0.0.1'), 'listening')
const url = `http://127.0.0.1:${real.address().port}`
const mock = setupServer(http.post(`${url}/contacts`, () => HttpResponse.json({})))
mock.listen({ onUnhandledRequest: 'error' })
const outcome = await fetch(`${url}/contacts/c1/tags`, { method: 'POST' }).then(
  ({ status }) => status,
  ({ name }) => name,
)
console.log(`msw ${version}: ${outcome}, ${requests} requests`)
mock.close()
real.close()
real.closeAllConnections()
JS
{
  node_modules/.bin/node try.mjs 2.9.0 msw-2
  node_modules/.bin/node try.mjs 3.0.5 msw
} >seen 2>log
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
