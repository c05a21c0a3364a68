#!/usr/bin/env bash
# bullmq 6.7.0: over Postgres, a job that returns a text with U+0000 runs as often as `attempts` says, and has then failed.
#
# The documentation says that "your application code is identical across backends". Data, progress and results are stored as jsonb
# over Postgres, which holds no U+0000 and no half of a surrogate pair, although both are valid in JSON and in a string of
# JavaScript. The error comes after the work is done: the job is retried, and its work repeated. `addBulk` adds none of its jobs if
# one has such a text. Each line shows the store, how often a job with `attempts: 3` ran and its last state, and how many of three
# jobs were added at once if the second has U+0000.
#
#   Redis: ran 1 time, completed; 3 of 3 added
#   Postgres: ran 3 times, failed: unsupported Unicode escape sequence; 0 of 3 added: unsupported Unicode escape sequence
#
# The script uses the Redis at REDIS_URL, or starts the redis-server that is in PATH, and the Postgres at POSTGRES_URL, in which it
# creates a schema and drops it.
set -euo pipefail
finding=$(realpath "$0")
: "${POSTGRES_URL:?must be the URL of a Postgres in which a schema can be created}"
folder=$(mktemp -d)
trap '[ -z "${server:-}" ] || kill "$server"; rm -rf "$folder"' EXIT
cd "$folder"

if [ -z "${REDIS_URL:-}" ]; then
  redis-server --port 0 --unixsocket "$folder/socket" --save '' >/dev/null &
  server=$!
  until [ -S "$folder/socket" ]; do sleep 0.1; done
fi
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact bullmq@6.7.0 ioredis@6.0.0 pg@8.23.1
cat >try.mjs <<'JS'
import * as bullmq from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'

const schema = 'finding_null_character'
const connectionString = process.env.POSTGRES_URL
const redis = process.env.REDIS_URL || `${process.cwd()}/socket`
const stores = {
  Redis: { ...bullmq, connection: new Redis(redis, { maxRetriesPerRequest: null }) },
  Postgres: {
    ...bullmq.withBackend(bullmq.createPostgresBackend),
    connection: { connectionString, schema, migrate: true },
  },
}
for (const [store, { Queue, Worker, connection }] of Object.entries(stores)) {
  const queue = new Queue(`finding-${crypto.randomUUID()}`, { connection })
  await queue.add('job', {}, { attempts: 3 })
  let runs = 0
  const worker = new Worker(
    queue.name,
    async () => {
      runs++
      return 'a\0b'
    },
    { connection },
  )
  worker.on('error', () => {})
  const state = await new Promise((resolve) => {
    worker.on('completed', () => resolve('completed'))
    worker.on('failed', (job, error) => job.attemptsMade === 3 && resolve(`failed: ${error.message}`))
  })
  await worker.close()
  const jobs = ['a', 'b\0', 'c'].map((text) => ({ name: 'job', data: { text } }))
  const error = await queue.addBulk(jobs).then(() => '', ({ message }) => `: ${message}`)
  const added = await queue.getWaitingCount()
  console.log(`${store}: ran ${runs} time${runs > 1 ? 's' : ''}, ${state}; ${added} of 3 added${error}`)
  await queue.obliterate({ force: true })
  await queue.close()
}
const client = new pg.Client(connectionString)
await client.connect()
await client.query(`drop schema ${schema} cascade`)
process.exit()
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
