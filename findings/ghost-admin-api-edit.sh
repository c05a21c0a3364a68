#!/usr/bin/env bash
# @tryghost/admin-api 1.14.13: `members.edit` deletes the id from the object it is given.
#
# To change the labels of a member, you read the member, change `labels` and pass the member to `edit`. After that
# call the object has no id, whether the call succeeded or failed. To repeat a call that failed with a 503 is therefore
# an error, and nothing is sent. Each line shows the call, its outcome and the keys that are left in the object.
#
#   edit, which meets a 503: Request failed with status code 503; labels
#   edit again: Must include data.id; labels
#   edit another, which succeeds: PUT /ghost/api/admin/members/2/; labels
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @tryghost/admin-api@1.14.13
cat >try.cjs <<'JS'
const { createServer } = require('node:http')
const GhostAdminAPI = require('@tryghost/admin-api')

let seen = ''
let status = 503
const server = createServer((request, response) => {
  seen = `${request.method} ${request.url}`
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end('{"members":[{"id":"2","labels":[{"name":"VIP"}]}]}')
  status = 200
})
server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}`
  const key = `${'a'.repeat(24)}:${'b'.repeat(64)}`
  const { members } = new GhostAdminAPI({ url, key, version: 'v6.0' })
  const edit = async (name, member) => {
    const outcome = await members.edit(member).then(
      () => seen,
      ({ message }) => message,
    )
    console.log(`${name}: ${outcome}; ${Object.keys(member)}`)
  }
  const member = { id: '1', labels: [{ name: 'VIP' }] }
  await edit('edit, which meets a 503', member)
  await edit('edit again', member)
  await edit('edit another, which succeeds', { id: '2', labels: [{ name: 'VIP' }] })
  server.close()
  server.closeAllConnections()
})
JS
node try.cjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
