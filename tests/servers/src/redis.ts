import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { type OwnServer, type Server, startServer } from './server.ts'

export type { OwnServer } from './server.ts'

/** Options of `startRedis`. */
export interface RedisOptions {
  /** Whether the server has its data again after `kill` and `start`, from an append-only file. */
  isDurable?: boolean
  /** More settings: `['--maxmemory-policy', 'allkeys-lru']`. */
  settings?: readonly string[]
}

/**
 * Returns the server at `REDIS_URL`, or starts one.
 * @throws an error that says how to get one.
 */
export async function findRedis(): Promise<Server> {
  const url = process.env.REDIS_URL
  return url ? { url, stop: async () => {} } : startRedis()
}

/**
 * Starts a server on a socket in a folder of its own. It ends with this process, however that ends.
 * @throws an error that says how to get one.
 */
export async function startRedis(options: RedisOptions = {}): Promise<OwnServer> {
  const { isDurable = false, settings = [] } = options
  const installed = findProgram() ?? (await install())
  const folder = await mkdtemp(join(tmpdir(), 'tags-redis-'))
  const program = join(folder, 'redis-server')
  await symlink(installed, program)
  const url = join(folder, 'socket')
  const saved = ['--save', '', '--appendonly', isDurable ? 'yes' : 'no']
  const place = ['--port', '0', '--unixsocket', url, '--dir', folder]
  return startServer({
    command: [program, ...place, ...saved, ...settings],
    signal: 'KILL',
    folder,
    url,
  })
}

/**
 * The names of the program. Debian's package of tools has the server too, under the name of another tool that
 * is the same file: it acts by the name that it is called by.
 */
const names = ['redis-server', 'valkey-server', 'redis-check-rdb', 'valkey-check-rdb']

/** Returns the path of an installed server. */
function findProgram(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find((path) => existsSync(path))
}

/** Installs a server on Debian or Ubuntu. Its tools come without a service, which would outlive the tests. */
async function install(): Promise<string> {
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.info(
      'servers: installing redis-tools with apt-get, for the tests of the limiter over Redis …',
    )
    const quietly = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
    const command = `command -v redis-check-rdb || {
      apt-get ${quietly.join(' ')} update
      apt-get ${quietly.join(' ')} install --yes --no-install-recommends redis-tools
    }`
    // Suites run side by side, and the first of them installs.
    const lock = join(tmpdir(), 'tags-redis.lock')
    await promisify(execFile)('flock', [lock, 'sh', '-c', command], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).catch((error) => {
      throw new Error(`${advice}\n\napt-get could not install it: ${error.message}`)
    })
  }
  const program = findProgram()
  if (!program) throw new Error(advice)
  return program
}

const advice =
  'These tests need Redis 6.2 or newer, or Valkey: install it, so that redis-server or valkey-server is in PATH, ' +
  'or set REDIS_URL to the URL of one that is running.'
