#!/usr/bin/env bash
# nock 15.0.6: a reply function gets a Request as its single argument, and `this.req` is undefined.
#
# According to the README, the function gets the path and the body of the request as two arguments, and the request as
# `this.req`. nock 14 does that. A reply function that reads its second argument gets undefined. Each line shows the
# version, the arguments that the function got and the path from `this.req`.
#
#   nock 14.0.9: string /tags, object {"tags":["vip"]}; this.req.path: /tags
#   nock 15.0.6: Request http://127.0.0.1:2/tags; this.req: undefined
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

const describe = (value) => {
  if (value instanceof Request) return `Request ${value.url}`
  return `${typeof value} ${typeof value === 'string' ? value : JSON.stringify(value)}`
}
nock('http://127.0.0.1:2')
  .post('/tags')
  .reply(function (...values) {
    const own = this.req ? `this.req.path: ${this.req.path}` : `this.req: ${this.req}`
    console.log(`nock ${version}: ${values.map(describe).join(', ')}; ${own}`)
    return [200, {}]
  })
await fetch('http://127.0.0.1:2/tags', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"tags":["vip"]}',
})
JS
{
  node_modules/.bin/node try.mjs 14.0.9 nock-14
  node_modules/.bin/node try.mjs 15.0.6 nock
} >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
