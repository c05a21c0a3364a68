#!/usr/bin/env bash
# klaviyo-api 23.0.0: `numRetries: 1` repeats no request, and `numRetries: 3`, the default, repeats one twice.
#
# `numRetries` of `RetryWithExponentialBackoff` is named as a number of retries. It is compared with the number of requests that were
# sent, the first one included, so that each value means one retry less, and 1 means the same as 0. A server answers 503 to as many
# requests as `numRetries` says, and 204 to the next one, which the last retry would reach. Each line shows how many requests it gets
# from a call that adds a profile to a list, and how the call ends.
#
#   numRetries 0 -> requests: 1, ended: 204
#   numRetries 1 -> requests: 1, ended: 503
#   numRetries 2 -> requests: 2, ended: 503
#   numRetries 3 -> requests: 3, ended: 503
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact klaviyo-api@23.0.0
cat >try.cjs <<'JS'
const { once } = require('node:events')
const { createServer } = require('node:http')
const { ApiKeySession, ListsApi, RetryWithExponentialBackoff } = require('klaviyo-api')
const axios = require('axios')

async function main() {
  for (const numRetries of [0, 1, 2, 3]) {
    let requests = 0
    const server = createServer((request, response) => {
      request.resume()
      requests += 1
      response.writeHead(requests > numRetries ? 204 : 503).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address()
    // The package has no option for its host.
    const id = axios.interceptors.request.use((config) => {
      config.url = config.url.replace(/^https:\/\/[^/]+/, `http://127.0.0.1:${port}`)
      return config
    })
    const session = new ApiKeySession('key', new RetryWithExponentialBackoff({ numRetries }))
    const body = { data: [{ type: 'profile', id: '01HV0000000000000000000000' }] }
    const ended = await new ListsApi(session).addProfilesToList('Y6nRLr', body).then(
      ({ response }) => response.status,
      ({ response, message }) => response?.status ?? message,
    )
    console.log(`numRetries ${numRetries} -> requests: ${requests}, ended: ${ended}`)
    axios.interceptors.request.eject(id)
    server.close()
  }
}
main()
JS
node try.cjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
