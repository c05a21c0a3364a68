#!/usr/bin/env bash
# @stoplight/prism-cli 5.16.0: `Prefer: code=429` returns the success if the 429 is documented as text.
#
# Rate limits are often answered as text, and clients accept JSON. For such a request Prism ignores the status that was
# asked for, so a test of how a client treats a 429 passes without a 429. Each line shows the Accept header, the status
# and the body.
#
#   text/plain: 429 Too many requests
#   application/json: 200 {"tags":["vip"]}
#   application/json, text/plain: 429 Too many requests
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @stoplight/prism-cli@5.16.0
cat >try.mjs <<'JS'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'

const answer = (description, type, example) => ({
  description,
  content: { [type]: { example } },
})
const document = {
  openapi: '3.1.0',
  info: { title: 'Contacts', version: '1.0.0' },
  paths: {
    '/contacts': {
      get: {
        responses: {
          200: answer('A contact', 'application/json', { tags: ['vip'] }),
          429: answer('Rate limited', 'text/plain', 'Too many requests'),
        },
      },
    },
  },
}

async function mock(document, use) {
  writeFileSync('openapi.json', JSON.stringify(document))
  const options = ['mock', '--host', '127.0.0.1', '--port', '0', 'openapi.json']
  const prism = spawn('node_modules/.bin/prism', options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(prism, 'exit')
  try {
    const url = await new Promise((resolve, reject) => {
      let log = ''
      prism.stdout.on('data', (chunk) => {
        log += chunk
        const [, url] = log.match(/listening on (http:\S+)/) ?? []
        if (url) resolve(url)
      })
      exit.then(() => reject(new Error(`Prism ended: ${log}`)))
    })
    await use(url)
  } finally {
    prism.kill()
    await exit
  }
}

await mock(document, async (url) => {
  for (const accept of ['text/plain', 'application/json', 'application/json, text/plain']) {
    const headers = { accept, prefer: 'code=429' }
    const response = await fetch(`${url}/contacts`, { headers })
    console.log(`${accept}: ${response.status} ${await response.text()}`)
  }
})
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
