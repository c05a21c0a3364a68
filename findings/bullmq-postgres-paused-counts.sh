#!/usr/bin/env bash
# bullmq 6.7.0: over Postgres, the counts of a paused queue say that no job waits, while its lists have the jobs.
#
# BullMQ 6 has no state `paused` any more, so over Redis the jobs of a paused queue stay `waiting` everywhere. Over Postgres, the
# lists and the state of a job say `waiting` too, but `getJobCounts()`, `getWaitingCount()` and `count()` return 0, and the jobs are
# counted only under `paused`, which `getJobCounts()` does not return unless asked for it by name. @bull-board/api 9.10.1 shows
# such a queue with 0 waiting jobs. Each line shows the store, then for a paused queue of two jobs the number of waiting ones by
# `getJobCounts()`, `count()` and the length of `getWaiting()`.
#
#   Redis: counts 2 and 2, lists 2
#   Postgres: counts 0 and 0, lists 2
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

const schema = 'finding_paused_counts'
const connectionString = process.env.POSTGRES_URL
const redis = process.env.REDIS_URL || `${process.cwd()}/socket`
const stores = {
  Redis: { ...bullmq, connection: new Redis(redis, { maxRetriesPerRequest: null }) },
  Postgres: {
    ...bullmq.withBackend(bullmq.createPostgresBackend),
    connection: { connectionString, schema, migrate: true },
  },
}
for (const [store, { Queue, connection }] of Object.entries(stores)) {
  const queue = new Queue(`finding-${crypto.randomUUID()}`, { connection })
  await queue.pause()
  await queue.addBulk([1, 2].map((number) => ({ name: 'job', data: { number } })))
  const { waiting } = await queue.getJobCounts()
  const jobs = await queue.getWaiting()
  console.log(`${store}: counts ${waiting} and ${await queue.count()}, lists ${jobs.length}`)
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
