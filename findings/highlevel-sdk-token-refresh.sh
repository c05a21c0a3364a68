#!/usr/bin/env bash
# @gohighlevel/api-client 3.1.0: after a 401 the token is not renewed if the locationId is in the body.
#
# According to the README, the SDK renews an expired token and repeats the request, and finds the token if the
# locationId is part of "query, body or header". A locationId in the body is enough for the first request. After a 401
# the SDK looks for it in the body again, which is a string by then; it finds nothing, and the call fails. Each line
# shows the method, the place of its locationId, the requests and the outcome.
#
#   addTags, header: POST /contacts/c1/tags, POST /oauth/token, POST /contacts/c1/tags: done
#   getContacts, query: GET /contacts/?locationId=location-1, POST /oauth/token, GET /contacts/?locationId=location-1: done
#   upsertContact, body: POST /contacts/upsert: GHLAuthenticationError
#   searchContactsAdvanced, body: POST /contacts/search: GHLAuthenticationError
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

const session = { refresh_token: 'refresh token', expires_in: 86_400, userType: 'Location' }
let seen = []
const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`)
  response.setHeader('content-type', 'application/json')
  if (request.url === '/oauth/token') {
    response.end(JSON.stringify({ ...session, access_token: 'new', locationId: 'location-1' }))
  } else if (request.headers.authorization === 'Bearer expired') {
    response.writeHead(401).end('{"statusCode":401,"message":"Invalid JWT"}')
  } else {
    response.end('{}')
  }
})
server.listen(0, '127.0.0.1', async () => {
  const locationId = 'location-1'
  const calls = {
    'addTags, header': ({ contacts }) =>
      contacts.addTags({ contactId: 'c1' }, { tags: ['vip'] }, { headers: { locationId } }),
    'getContacts, query': ({ contacts }) => contacts.getContacts({ locationId }),
    'upsertContact, body': ({ contacts }) => contacts.upsertContact({ locationId, tags: ['vip'] }),
    'searchContactsAdvanced, body': ({ contacts }) =>
      contacts.searchContactsAdvanced({ locationId, page: 1, pageLimit: 1 }),
  }
  for (const [name, call] of Object.entries(calls)) {
    const client = new HighLevel({ clientId: 'id', clientSecret: 'secret', apiVersion: '2021-07-28' })
    client.getHttpClient().defaults.baseURL = `http://127.0.0.1:${server.address().port}`
    const storage = client.getSessionStorage()
    await storage.setSession(locationId, { ...session, access_token: 'expired', locationId })
    seen = []
    const outcome = await call(client).then(
      () => 'done',
      (error) => error.constructor.name,
    )
    console.log(`${name}: ${seen.join(', ')}: ${outcome}`)
  }
  server.close()
  server.closeAllConnections()
})
JS
node try.cjs >seen 2>log
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
