#!/usr/bin/env bash
# @stoplight/prism-http 5.16.0: a list in the query is checked only if `explode` is written out.
#
# OpenAPI gives a parameter in the query `style: form` and `explode: true` by default, so `?tag=a&tag=b` is a list of
# two. The command line of Prism checks such a list. Its packages, used as a library on the same document, do not: they
# take no default for `explode`, and only the command line sets one, in the function that prints an example of each path.
# Each line shows the way of use, the status of a request with two tags, and the status with three, where two are allowed.
#
#   command line: two tags 204, three tags 422
#   library: two tags 204, three tags 204
#   library, with explode: true in the document: two tags 204, three tags 422
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact \
  @stoplight/prism-cli@5.16.0 @stoplight/prism-core@5.16.0 @stoplight/prism-http@5.16.0 @stoplight/prism-http-server@5.16.0
cat >try.mjs <<'JS'
import { createLogger } from '@stoplight/prism-core'
import { getHttpOperationsFromSpec } from '@stoplight/prism-http'
import { createServer } from '@stoplight/prism-http-server'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'

const write = (file, explode) => {
  const schema = { type: 'array', maxItems: 2, items: { type: 'string' } }
  const tag = { name: 'tag', in: 'query', required: true, schema, ...explode }
  const post = { parameters: [tag], responses: { 204: { description: 'Added' } } }
  const info = { title: 'Contacts', version: '1.0.0' }
  writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info, paths: { '/tags': { post } } }))
}

async function print(name, url) {
  const status = async (query) => (await fetch(`${url}/tags?${query}`, { method: 'POST' })).status
  const two = await status('tag=a&tag=b')
  console.log(`${name}: two tags ${two}, three tags ${await status('tag=a&tag=b&tag=c')}`)
}

async function viaCommand(file) {
  const options = ['mock', '--host', '127.0.0.1', '--port', '0', file]
  const prism = spawn('node_modules/.bin/prism', options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(prism, 'exit')
  try {
    const url = await new Promise((resolve, reject) => {
      let log = ''
      prism.stdout.on('data', (chunk) => {
        log += chunk
        const [, found] = log.match(/listening on (http:\S+)/) ?? []
        if (found) resolve(found)
      })
      exit.then(() => reject(new Error(`Prism ended: ${log}`)))
    })
    await print('command line', url)
  } finally {
    prism.kill()
    await exit
  }
}

async function viaLibrary(name, file) {
  const server = createServer(await getHttpOperationsFromSpec(file), {
    cors: true,
    config: {
      isProxy: false,
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      mock: { dynamic: false },
    },
    components: { logger: createLogger('mock', { level: 'silent' }) },
  })
  const url = await server.listen(0, '127.0.0.1')
  await print(name, url)
  await server.close()
}

write('default.json', {})
write('explode.json', { explode: true })
await viaCommand('default.json')
await viaLibrary('library', 'default.json')
await viaLibrary('library, with explode: true in the document', 'explode.json')
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
