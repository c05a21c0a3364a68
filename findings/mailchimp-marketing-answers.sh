#!/usr/bin/env bash
# @mailchimp/mailchimp_marketing 3.0.80: `{}` is returned as the string "{}", and an HTML page as a success.
#
# Where its parser returns an empty object, the SDK returns the text of the response instead. The parser also returns
# an empty object for a response that is not JSON. If a proxy answers with a page and status 200, the call succeeds and
# its value is the page. Each line shows the response, and the type and the value that the call returned.
#
#   200 application/json, {"tags":[]}: object {"tags":[]}
#   200 application/json, {}: string "{}"
#   200 text/html, <h1>Maintenance</h1>: string "<h1>Maintenance</h1>"
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @mailchimp/mailchimp_marketing@3.0.80
cat >try.cjs <<'JS'
const { createServer } = require('node:http')
const { lists } = require('@mailchimp/mailchimp_marketing')

const answers = [
  ['application/json', '{"tags":[]}'],
  ['application/json', '{}'],
  ['text/html', '<h1>Maintenance</h1>'],
]
let answer
const server = createServer((_, response) => {
  const [type, body] = answer
  response.setHeader('content-type', type).end(body)
})
server.listen(0, '127.0.0.1', async () => {
  lists.apiClient.basePath = `http://127.0.0.1:${server.address().port}`
  lists.apiClient.setConfig({ apiKey: 'key', server: 'us1' })
  for (answer of answers) {
    const value = await lists.getListMemberTags('list', 'hash')
    console.log(`200 ${answer.join(', ')}: ${typeof value} ${JSON.stringify(value)}`)
  }
  server.close()
  server.closeAllConnections()
})
JS
node try.cjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
