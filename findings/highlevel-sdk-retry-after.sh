#!/usr/bin/env bash
# @gohighlevel/api-client 3.1.0: with `rateLimitRetry`, a 429 with `Retry-After: 20` is repeated after about one second.
#
# The option is described as "Retry requests that fail with 429 Too Many Requests". The SDK reads the wait from the header
# `x-ratelimit-interval-milliseconds` and otherwise begins with `baseDelayMs`, 1000 by default. It never reads `Retry-After`, the
# header of RFC 9110 for this, so a proxy or a gateway that answers 429 in front of the vendor is asked again too early. Each line
# shows the headers of the 429 and whether the request was repeated before the time in them was over.
#
#   x-ratelimit-interval-milliseconds: 2000 -> repeated too early: no
#   retry-after: 20 -> repeated too early: yes
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @gohighlevel/api-client@3.1.0
cat >try.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:http'
import api from '@gohighlevel/api-client'

for (const [header, value, wait] of [
  ['x-ratelimit-interval-milliseconds', '2000', 2000],
  ['retry-after', '20', 20_000],
]) {
  const times = []
  const server = createServer((_, response) => {
    times.push(performance.now())
    if (times.length === 1) response.writeHead(429, { [header]: value })
    else response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"tags":["vip"]}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new api.HighLevel({ privateIntegrationToken: 'token', rateLimitRetry: true, logLevel: 'none' })
  client.getHttpClient().defaults.baseURL = `http://127.0.0.1:${server.address().port}`
  await client.contacts.addTags({ contactId: 'c1' }, { tags: ['vip'] })
  const passed = times[1] - times[0]
  // A timer may be a millisecond early.
  console.log(`${header}: ${value} -> repeated too early: ${passed < wait - 5 ? 'yes' : 'no'}`)
  server.closeAllConnections()
  server.close()
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
