import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runServer } from 'verdaccio'

/** An npm registry on loopback, which has only the packages published to it. */
export interface Registry {
  url: string
  /** Writes the npm configuration of a user of this registry, who may publish if there is a name. */
  configuration: (name?: string) => Promise<string>
  /** Lists the published versions of a package. */
  versions: (name: string) => Promise<string[]>
  stop: () => Promise<void>
}

/**
 * Starts a registry that keeps everything in `folder` and ends with this process at the latest. The packages
 * in `owners` may only be published by the one who is named there.
 */
export async function startRegistry(
  folder: string,
  owners: Record<string, string>,
): Promise<Registry> {
  const rules = Object.entries({ ...owners, '**': '$authenticated' })
  const server: Server = await runServer({
    self_path: folder,
    storage: join(folder, 'storage'),
    // Each request checks the password, with the least rounds that bcrypt allows.
    auth: { htpasswd: { file: join(folder, 'users'), rounds: 4 } },
    uplinks: {},
    packages: Object.fromEntries(
      rules.map(([name, publish]) => [name, { access: '$all', publish }]),
    ),
    log: { type: 'stdout', level: 'fatal' },
    web: { enable: false },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = `http://${host}/`
  return {
    url,
    async configuration(name) {
      const token = name ? `//${host}/:_authToken=${await register(url, name)}\n` : ''
      return `@tags:registry=${url}\n${token}`
    },
    async versions(name) {
      const response = await fetch(`${url}${name.replace('/', '%2f')}`)
      return Object.keys((await response.json()).versions ?? {})
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** The token of a new user. */
async function register(url: string, name: string): Promise<string> {
  const response = await fetch(`${url}-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: randomUUID() }),
  })
  return (await response.json()).token
}
