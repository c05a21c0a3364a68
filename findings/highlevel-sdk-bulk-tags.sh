#!/usr/bin/env bash
# @gohighlevel/api-client 3.1.0: the bulk update of tags is sent without a credential.
#
# An app that signs in with OAuth keeps its tokens in the SDK's session storage. According to the README, the SDK finds
# the token if the locationId is part of "query, body or header". The bulk update has a locationId in its body, but its
# request has no Authorization header, even if the locationId is passed as a header too. The operations beside it
# do have one. Each line shows the method, the path of its request and the Authorization header.
#
#   addTags: /contacts/c1/tags Bearer token of location-1
#   upsertContact: /contacts/upsert Bearer token of location-1
#   createAssociation: /contacts/bulk/tags/update/add undefined
#   createAssociation, with the header: /contacts/bulk/tags/update/add undefined
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @gohighlevel/api-client@3.1.0
cat >try.cjs <<'JS'
const { createServer } = require('node:http')
const { HighLevel } = require('@gohighlevel/api-client')

let seen = ''
const server = createServer((request, response) => {
  seen = `${request.url} ${request.headers.authorization}`
  response.setHeader('content-type', 'application/json').end('{"tags":["vip"]}')
})
server.listen(0, '127.0.0.1', async () => {
  const client = new HighLevel({ clientId: 'id', clientSecret: 'secret', apiVersion: '2021-07-28' })
  client.getHttpClient().defaults.baseURL = `http://127.0.0.1:${server.address().port}`
  await client.getSessionStorage().setSession('location-1', {
    access_token: 'token of location-1',
    refresh_token: 'refresh token',
    expires_in: 86_400,
    userType: 'Location',
    locationId: 'location-1',
  })
  const { contacts } = client
  const inHeader = { headers: { locationId: 'location-1' } }
  const bulk = { contacts: ['c1'], tags: ['vip'], locationId: 'location-1' }
  const calls = {
    addTags: () => contacts.addTags({ contactId: 'c1' }, { tags: ['vip'] }, inHeader),
    upsertContact: () => contacts.upsertContact({ locationId: 'location-1', tags: ['vip'] }),
    createAssociation: () => contacts.createAssociation({ type: 'add' }, bulk),
    'createAssociation, with the header': () =>
      contacts.createAssociation({ type: 'add' }, bulk, inHeader),
  }
  for (const [name, call] of Object.entries(calls)) {
    await call()
    console.log(`${name}: ${seen}`)
  }
  server.close()
  server.closeAllConnections()
})
JS
node try.cjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
