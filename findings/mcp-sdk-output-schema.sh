#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0: a result with a property that `outputSchema` does not have is accepted and sent
# whole, and the SDK's own client refuses it.
#
# `z.object` drops unknown properties when it parses, so a reader would expect that only what the schema names is
# sent, as `inputSchema` does for arguments. The server uses the schema to check the result alone, and sends the
# object of the handler. So what was not meant to leave the server does. In tools/list, the same schema forbids further
# properties, so @modelcontextprotocol/client 2.4.0, which checks the result by it, throws. A client that does not
# check gets the property.
#
#   declared: additionalProperties false
#   sent: {"tag":"vip","note":"internal"}
#   client: Structured content does not match the tool's output schema: data must NOT have additional properties
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 zod@4.6.7 \
  @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0
cat >try.mjs <<'JS'
import { Client } from '@modelcontextprotocol/client'
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'

const server = new McpServer({ name: 'server', version: '1.0.0' })
const schemas = { inputSchema: z.object({}), outputSchema: z.object({ tag: z.string() }) }
server.registerTool('tag', schemas, () => ({
  content: [],
  structuredContent: { tag: 'vip', note: 'internal' },
}))
const [near, far] = InMemoryTransport.createLinkedPair()
const client = new Client({ name: 'client', version: '1.0.0' })
await Promise.all([server.connect(near), client.connect(far)])
const send = near.send.bind(near)
near.send = (message, options) => {
  const sent = message.result?.structuredContent
  if (sent) console.log(`sent: ${JSON.stringify(sent)}`)
  return send(message, options)
}
const { tools } = await client.listTools()
console.log(`declared: additionalProperties ${tools[0].outputSchema.additionalProperties}`)
await client.callTool({ name: 'tag', arguments: {} }).then(
  () => console.log('client: accepted'),
  ({ message }) => console.log(`client: ${message}`),
)
JS
node_modules/.bin/node try.mjs >seen 2>log
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
