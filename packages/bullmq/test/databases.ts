import { randomUUID } from 'node:crypto'
import { startPostgres } from '@tags/servers/postgres'
import type { OwnServer } from '@tags/servers/server'
import { Client } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { useStore } from './scene.ts'

/** Makes the tests of this file use Postgres: one server for the file, and a database for each test. */
export function useDatabases(): void {
  let server: OwnServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server?.stop())
  // It also ends all connections, and starts a server that a test has killed.
  const restart = async () => {
    await server.kill()
    await server.start()
  }
  useStore(async () => ({ ...server, url: await createDatabase(server.url), stop: restart }))
}

/** Creates a database, and returns its URL. */
async function createDatabase(url: string): Promise<string> {
  const name = randomUUID()
  const client = new Client(url)
  await client.connect()
  await client.query(`create database "${name}"`)
  await client.end()
  return url.replace(/[^/]*$/, name)
}
