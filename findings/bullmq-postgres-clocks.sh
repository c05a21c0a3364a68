#!/usr/bin/env bash
# bullmq 6.7.0: over Postgres, a worker whose clock is fast takes the jobs that healthy workers are working on.
#
# The documentation says that "your application code is identical across backends". Over Redis, the lock of a job is a key with a
# time to live, so the clock of Redis alone decides whether it has ended. Over Postgres, a worker writes the end of its lock by its
# own clock, and each other worker compares it with its own: one whose clock is ahead by more than `lockDuration` finds each lock
# ended, and runs the job again while it is running. The first worker logs "could not renew lock" and its result is refused. Here
# `lockDuration` is 5 seconds, and `Date.now` of the second worker is 6 seconds ahead. Each line shows the store and how often
# one job of 20 seconds was begun.
#
#   Redis: 1
#   Postgres: 2
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
cat >stores.mjs <<'JS'
import * as bullmq from 'bullmq'
import { Redis } from 'ioredis'

export const schema = 'finding_clocks'
const redis = process.env.REDIS_URL || `${process.cwd()}/socket`
export const stores = {
  Redis: () => ({ ...bullmq, connection: new Redis(redis, { maxRetriesPerRequest: null }) }),
  Postgres: () => ({
    ...bullmq.withBackend(bullmq.createPostgresBackend),
    connection: { connectionString: process.env.POSTGRES_URL, schema, migrate: true },
  }),
}
JS
cat >worker.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises'
import { stores } from './stores.mjs'

const [, , store, name, ahead] = process.argv
const { now } = Date
Date.now = () => now() + Number(ahead)
const { Worker, connection } = stores[store]()
const work = async () => {
  process.send('begun')
  await sleep(20_000)
}
const worker = new Worker(name, work, { connection, lockDuration: 5000, stalledInterval: 2000 })
worker.on('error', () => {})
JS
cat >try.mjs <<'JS'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { schema, stores } from './stores.mjs'

for (const store of Object.keys(stores)) {
  const { Queue, connection } = stores[store]()
  const queue = new Queue(`finding-${crypto.randomUUID()}`, { connection })
  await queue.add('job', {})
  let begun = 0
  const start = (ahead) => {
    const worker = fork('./worker.mjs', [store, queue.name, ahead])
    worker.on('message', () => begun++)
    return worker
  }
  const healthy = start(0)
  await once(healthy, 'message')
  const fast = start(6000)
  await sleep(15_000)
  console.log(`${store}: ${begun}`)
  for (const worker of [healthy, fast]) worker.kill()
  await queue.obliterate({ force: true })
  await queue.close()
}
const client = new pg.Client(process.env.POSTGRES_URL)
await client.connect()
await client.query(`drop schema ${schema} cascade`)
await client.end()
process.exit()
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
