#!/usr/bin/env bash
# @stoplight/prism-cli 5.16.0: one pattern that it cannot compile turns off the validation of the whole body.
#
# In most dialects of regular expressions `\@` is an `@`. Prism compiles patterns in Unicode mode, where it is an error.
# The operation then accepts any body, and nothing is logged. Such a pattern in a query parameter turns off the
# validation of all query parameters of the operation. Each line shows the place of the pattern, the status of a request
# whose `tags` is a number, and the status of a request without a required query parameter.
#
#   nowhere: body 422, query 422
#   of a property: body 200, query 422
#   of a query parameter: body 422, query 200
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

function describe(place) {
  const string = (its) => ({ type: 'string', ...(its === place && { pattern: '^.+\\@.+$' }) })
  const schema = {
    type: 'object',
    required: ['tags'],
    properties: { tags: { type: 'array', items: string() }, email: string('of a property') },
  }
  const location = { name: 'location', in: 'query', required: true }
  return {
    openapi: '3.1.0',
    info: { title: 'Contacts', version: '1.0.0' },
    paths: {
      '/contacts': {
        post: {
          parameters: [{ ...location, schema: string('of a query parameter') }],
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: { 200: { description: 'A contact' } },
        },
      },
    },
  }
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

async function post(url, body) {
  const headers = { 'content-type': 'application/json' }
  const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return status
}

for (const place of ['nowhere', 'of a property', 'of a query parameter']) {
  await mock(describe(place), async (url) => {
    const body = await post(`${url}/contacts?location=a@b`, { tags: 7 })
    const query = await post(`${url}/contacts`, { tags: ['vip'] })
    console.log(`${place}: body ${body}, query ${query}`)
  })
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
