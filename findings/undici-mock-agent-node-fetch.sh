#!/usr/bin/env bash
# undici 8.13.1: MockAgent matches the body of a request from Node's `fetch` as the text "[object AsyncGenerator]".
#
# According to the README, Node's own `fetch` uses the dispatcher that `setGlobalDispatcher` sets. It does reach the
# MockAgent, but an interceptor with the right body does not match. With undici 7, or with undici's own `fetch`, it does.
# Each line shows the version of undici, the `fetch` that sent the body, and the outcome.
#
#   undici 7.30.2, fetch of Node 24: 200
#   undici 8.13.1, fetch of Node 24: rejected, not matched for body '[object AsyncGenerator]'
#   undici 8.13.1, fetch of undici: 200
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 undici@8.13.1 undici-7@npm:undici@7.30.2
cat >try.mjs <<'JS'
const [, , version, name, owner] = process.argv
const undici = await import(name)
const agent = new undici.MockAgent()
agent.disableNetConnect()
undici.setGlobalDispatcher(agent)

const origin = 'http://127.0.0.1:2'
const body = '{"tags":["vip"]}'
agent.get(origin).intercept({ path: '/tags', method: 'POST', body }).reply(200, {})
const send = owner === 'undici' ? undici.fetch : fetch
const outcome = await send(`${origin}/tags`, { method: 'POST', body }).then(
  (response) => response.status,
  ({ cause }) => `rejected, ${/not matched for body '.*?'/.exec(cause.message)?.[0] ?? cause.message}`,
)
console.log(`undici ${version}, fetch of ${owner}: ${outcome}`)
JS
{
  node_modules/.bin/node try.mjs 7.30.2 undici-7 'Node 24'
  node_modules/.bin/node try.mjs 8.13.1 undici 'Node 24'
  node_modules/.bin/node try.mjs 8.13.1 undici undici
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
