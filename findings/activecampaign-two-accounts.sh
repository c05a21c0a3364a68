#!/usr/bin/env bash
# activecampaign 1.2.5: after a second client is created, the calls of the first go to the second account.
#
# `new ActiveCampaign(url, key)` stores both values in one object that all clients of the process share. A tag that the
# client of the first account adds is added in the second account, with the second key. Each line shows an account
# and the requests that its server received after a call of the first client.
#
#   first: none
#   second: POST /admin/api.php?api_key=second-key&api_action=contact_tag_add&api_output=json
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact activecampaign@1.2.5
cat >try.cjs <<'JS'
const { once } = require('node:events')
const { createServer } = require('node:http')
const ActiveCampaign = require('activecampaign')

async function start() {
  const requests = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    response.setHeader('content-type', 'application/json')
    response.end('{"result_code":1,"result_message":"Contact tag added"}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { requests, server, url: `http://127.0.0.1:${server.address().port}` }
}

async function main() {
  const accounts = { first: await start(), second: await start() }
  const client = new ActiveCampaign(accounts.first.url, 'first-key')
  new ActiveCampaign(accounts.second.url, 'second-key')
  await client.api('contact/tag_add', { email: 'mina@example.com', tags: 'vip' })
  for (const [name, { requests, server }] of Object.entries(accounts)) {
    console.log(`${name}: ${requests.join(', ') || 'none'}`)
    server.close()
    server.closeAllConnections()
  }
}
main()
JS
node try.cjs >seen 2>log
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
