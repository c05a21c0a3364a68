#!/usr/bin/env bash
# @stoplight/prism-cli 5.16.0: a query parameter with brackets in its name is never seen.
#
# APIs that name their filters `filter[state]` or `where[0][col]` describe each as a query parameter of that name. For a
# plain name Prism refuses a value beyond `enum`, and a required parameter that is missing. A name with brackets is read
# as nested objects, so that nothing stands under the name itself: an optional parameter takes any value, and a required
# one is missing even where it is sent. Each line shows the name, and the status of a request with an allowed value, of
# one with another value, and of one without the parameter.
#
#   state, required: allowed 200, other 422, missing 422
#   state, optional: allowed 200, other 422, missing 200
#   filter[state], required: allowed 422, other 422, missing 422
#   filter[state], optional: allowed 200, other 200, missing 200
#   where[0][col], required: allowed 422, other 422, missing 422
#   where[0][col], optional: allowed 200, other 200, missing 200
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

const names = ['state', 'filter[state]', 'where[0][col]']
const documentOf = (name, required) => ({
  openapi: '3.1.0',
  info: { title: 'Contacts', version: '1.0.0' },
  paths: {
    '/contacts': {
      get: {
        parameters: [{ name, in: 'query', required, schema: { enum: ['open', 'closed'] } }],
        responses: { 200: { description: 'Contacts' } },
      },
    },
  },
})

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
    return await use(url)
  } finally {
    prism.kill()
    await exit
  }
}

for (const name of names) {
  for (const required of [true, false]) {
    const statuses = await mock(documentOf(name, required), async (url) => {
      const get = async (query) => (await fetch(`${url}/contacts${query}`)).status
      const key = encodeURIComponent(name)
      return [await get(`?${key}=open`), await get(`?${key}=other`), await get('')]
    })
    const [allowed, other, missing] = statuses
    const word = required ? 'required' : 'optional'
    console.log(`${name}, ${word}: allowed ${allowed}, other ${other}, missing ${missing}`)
  }
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
