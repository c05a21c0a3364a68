#!/usr/bin/env bash
# @msw/data 1.1.7: a condition on a list property is tried on each item, so a function there selects every record.
#
# The README says that a property of a query can be a function of the value, and selects users by
# `posts: (posts) => posts.length > 0`. If the value is a list or an object, the function is not called. It is taken for
# an object of further conditions, and has none. A list in a query is taken for one as well, by its indexes: it selects
# the records whose list is empty, and not the equal one. `deleteMany` takes the same queries. The lines show a query, the
# contacts that it selects, and the calls of the function. Mina has the tag vip, Ada has lead, and Bob has none.
#
#   tags: (tags) => tags.includes('vip'): Mina, Ada, Bob; 0 calls
#   tags: ['vip']: Bob
#   plan: (plan) => plan.name === 'gold': Mina, Ada, Bob; 0 calls
#   the record: ({ tags }) => tags.includes('vip'): Mina; 3 calls
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @msw/data@1.1.7 zod@4.1.12
cat >try.mjs <<'JS'
import { Collection } from '@msw/data'
import { z } from 'zod'

const contacts = new Collection({
  schema: z.object({
    name: z.string(),
    tags: z.array(z.string()),
    plan: z.object({ name: z.string() }),
  }),
})
await contacts.create({ name: 'Mina', tags: ['vip'], plan: { name: 'gold' } })
await contacts.create({ name: 'Ada', tags: ['lead'], plan: { name: 'free' } })
await contacts.create({ name: 'Bob', tags: [], plan: { name: 'free' } })

let calls = 0
const counted = (test) => (value) => {
  calls += 1
  return test(value)
}
function show(title, condition) {
  calls = 0
  const found = contacts.findMany((query) => query.where(condition)).map(({ name }) => name)
  console.log(`${title}: ${found.join(', ')}${title.includes('=>') ? `; ${calls} calls` : ''}`)
}
show("tags: (tags) => tags.includes('vip')", { tags: counted((tags) => tags.includes('vip')) })
show("tags: ['vip']", { tags: ['vip'] })
show("plan: (plan) => plan.name === 'gold'", { plan: counted((plan) => plan.name === 'gold') })
show(
  "the record: ({ tags }) => tags.includes('vip')",
  counted(({ tags }) => tags.includes('vip')),
)
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
