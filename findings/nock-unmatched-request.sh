#!/usr/bin/env bash
# nock 15.0.6: a request that matches no interceptor is answered with a 501 instead of rejected.
#
# This holds for a host that has an interceptor; in nock 14, fetch rejects. The client under test takes the 501 for the
# vendor's answer and may repeat it or report it, so a test that expects some error passes. Each line shows the version
# and the outcome of fetch.
#
#   nock 14.0.9: rejected, ERR_NOCK_NO_MATCH
#   nock 15.0.6: 501 ERR_NOCK_NO_MATCH
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 nock@15.0.6 nock-14@npm:nock@14.0.9
cat >try.mjs <<'JS'
const [, , version, name] = process.argv
const { default: nock } = await import(name)
nock.disableNetConnect()
nock('http://127.0.0.1:2').post('/contacts').reply(200, {})
const outcome = await fetch('http://127.0.0.1:2/contacts/c1/tags', { method: 'POST' }).then(
  async (response) => `${response.status} ${(await response.json()).code}`,
  ({ code, message }) => `rejected, ${code ?? message}`,
)
console.log(`nock ${version}: ${outcome}`)
JS
{
  node_modules/.bin/node try.mjs 14.0.9 nock-14
  node_modules/.bin/node try.mjs 15.0.6 nock
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
