#!/usr/bin/env bash
# node-zendesk 6.0.1: addTags and setTags of a user send no tags, and removeTags sends no body at all.
#
# The JSDoc of these methods passes a list, as in `client.users.addTags(12345, ['tag3', 'tag4'])`. A list is sent as
# an empty body. An object with the key `tags` is sent as it is, but removeTags drops that too. The call succeeds in
# every case. Each line shows the method, its argument, the request and the body of the request.
#
#   addTags, a list: PUT /api/v2/users/12345/tags.json ""
#   setTags, a list: POST /api/v2/users/12345/tags.json ""
#   removeTags, a list: DELETE /api/v2/users/12345/tags.json ""
#   addTags, an object: PUT /api/v2/users/12345/tags.json "{\"tags\":[\"tag3\",\"tag4\"]}"
#   removeTags, an object: DELETE /api/v2/users/12345/tags.json ""
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact node-zendesk@6.0.1
cat >try.cjs <<'JS'
const { createServer } = require('node:http')
const { createClient } = require('node-zendesk')

let seen = ''
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  seen = `${request.method} ${request.url} ${JSON.stringify(body)}`
  response.setHeader('content-type', 'application/json').end('{"tags":["tag1"]}')
})
server.listen(0, '127.0.0.1', async () => {
  const endpointUri = `http://127.0.0.1:${server.address().port}/api/v2`
  const { users } = createClient({ username: 'mina@example.com', token: 'token', endpointUri })
  const list = ['tag3', 'tag4']
  for (const [given, tags] of [['a list', list], ['an object', { tags: list }]]) {
    for (const method of ['addTags', 'setTags', 'removeTags']) {
      if (method === 'setTags' && tags !== list) continue
      const { response } = await users[method](12345, tags)
      console.log(`${method}, ${given}: ${response.status === 200 ? seen : 'failed'}`)
    }
  }
  server.close()
  server.closeAllConnections()
})
JS
node try.cjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
