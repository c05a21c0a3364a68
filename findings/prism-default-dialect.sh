#!/usr/bin/env bash
# @stoplight/prism-cli 5.16.0: naming OpenAPI's own default dialect turns off the validation of bodies.
#
# An OpenAPI 3.1 document without `jsonSchemaDialect` uses the dialect of OpenAPI 3.1. If the document names that same
# dialect, Prism accepts any body, while parameters are still checked. Each line shows the dialect, the status of a
# request whose `tags` is a number, and the status of a request without a required query parameter.
#
#   none: body 422, query 422
#   https://spec.openapis.org/oas/3.1/dialect/base: body 200, query 422
#   https://json-schema.org/draft/2020-12/schema: body 422, query 422
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

const string = { type: 'string' }
const schema = {
  type: 'object',
  required: ['tags'],
  properties: { tags: { type: 'array', items: string } },
}
const document = {
  openapi: '3.1.0',
  info: { title: 'Contacts', version: '1.0.0' },
  paths: {
    '/contacts': {
      post: {
        parameters: [{ name: 'location', in: 'query', required: true, schema: string }],
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: { 200: { description: 'A contact' } },
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

async function post(url, body) {
  const headers = { 'content-type': 'application/json' }
  const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return status
}

for (const jsonSchemaDialect of [
  undefined,
  'https://spec.openapis.org/oas/3.1/dialect/base',
  'https://json-schema.org/draft/2020-12/schema',
]) {
  await mock({ ...document, jsonSchemaDialect }, async (url) => {
    const body = await post(`${url}/contacts?location=a`, { tags: 7 })
    const query = await post(`${url}/contacts`, { tags: ['vip'] })
    console.log(`${jsonSchemaDialect ?? 'none'}: body ${body}, query ${query}`)
  })
}
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
