import { randomUUID } from 'node:crypto'
import { startPostgres } from '@tags/servers/postgres'
import type { OwnServer } from '@tags/servers/server'
import { Client } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { useStore } from './scene.ts'
// What holds over Redis holds over Postgres.
import './crash.test.ts'
import './worker.test.ts'

let server: OwnServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.stop())

useStore(async () => ({ ...server, url: await createDatabase(server.url), stop: restart }))

/** Creates a database, and returns its URL. */
async function createDatabase(url: string): Promise<string> {
  const name = randomUUID()
  const client = new Client(url)
  await client.connect()
  await client.query(`create database "${name}"`)
  await client.end()
  return url.replace(/[^/]*$/, name)
}

/** Ends all connections, and starts the server if a test killed it. */
async function restart() {
  await server.kill()
  await server.start()
}
