#!/usr/bin/env bash
# bullmq 6.7.0: `queue.rateLimit(ms)` does nothing for a worker without `limiter`, and lets one with `limiter` run more jobs.
#
# The method is described as "Overrides the rate limit to be active for the next jobs", and its use is to pause a queue for as
# long as an API asks in a 429. A worker without the option `limiter` never looks at the key that the method sets, although
# `queue.getRateLimitTtl()` reports it. A worker with a limiter of 10 jobs in 3 seconds forgets, when the given time is over, the
# jobs that it has started before: after a call with 50 ms, twice as many run within the 3 seconds. Each line shows the worker, the
# call, and how many jobs began within 10 seconds after the call or, with a limiter, within 2.5 seconds after the first job.
#
#   without limiter, queue.rateLimit(60000) before the first job: 10 of 10
#   10 jobs in 3 seconds, no call: 10
#   10 jobs in 3 seconds, queue.rateLimit(50) in the tenth job: 20
#
# The script uses the Redis at REDIS_URL, or starts the redis-server that is in PATH.
set -euo pipefail
finding=$(realpath "$0")
folder=$(mktemp -d)
trap '[ -z "${server:-}" ] || kill "$server"; rm -rf "$folder"' EXIT
cd "$folder"

if [ -z "${REDIS_URL:-}" ]; then
  redis-server --port 0 --unixsocket "$folder/socket" --save '' >/dev/null &
  server=$!
  until [ -S "$folder/socket" ]; do sleep 0.1; done
fi
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact bullmq@6.7.0 ioredis@6.0.0
cat >try.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, RateLimitError, Worker } from 'bullmq'
import { Redis } from 'ioredis'

const connection = new Redis(process.env.REDIS_URL || `${process.cwd()}/socket`, { maxRetriesPerRequest: null })
const run = async (title, jobs, limiter, { before, tenth, seconds, result }) => {
  const queue = new Queue(`finding-${crypto.randomUUID()}`, { connection })
  await queue.addBulk(Array.from({ length: jobs }, () => ({ name: 'job', data: {} })))
  if (before) await queue.rateLimit(before)
  const begun = []
  const work = async () => {
    begun.push(performance.now())
    if (begun.length === 10 && tenth) {
      await queue.rateLimit(tenth)
      throw new RateLimitError()
    }
  }
  const worker = new Worker(queue.name, work, { connection, ...(limiter && { limiter }), concurrency: 10 })
  await sleep(seconds * 1000)
  console.log(`${title}: ${result(begun)}`)
  await worker.close()
  await queue.obliterate({ force: true })
  await queue.close()
}

await run('without limiter, queue.rateLimit(60000) before the first job', 10, undefined, {
  before: 60_000,
  seconds: 10,
  result: (begun) => `${begun.length} of 10`,
})
const limiter = { max: 10, duration: 3000 }
const result = (begun) => begun.filter((time) => time < begun[0] + 2500).length
const title = '10 jobs in 3 seconds'
await run(`${title}, no call`, 100, limiter, { seconds: 4, result })
await run(`${title}, queue.rateLimit(50) in the tenth job`, 100, limiter, { tenth: 50, seconds: 4, result })
await connection.quit()
JS
node try.mjs >seen
sed -n 's/^#   //p' "$finding" >stated
diff -u stated seen
echo 'As stated.'
