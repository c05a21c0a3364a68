import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'

/** A Redis or Valkey for tests. */
export interface Server {
  /** The first argument of ioredis: a URL, or the path of a socket. */
  url: string
  stop: () => Promise<void>
}

/** A server that the test itself started. */
export interface OwnServer extends Server {
  /** Ends the server as a crash would. */
  kill: () => Promise<void>
  /** Starts the server again; without its data, unless it is durable. */
  start: () => Promise<void>
}

/**
 * Returns the server at `REDIS_URL`, or starts one.
 * @throws an error that says how to get one.
 */
export async function findRedis(): Promise<Server> {
  const url = process.env.REDIS_URL
  return url ? { url, stop: async () => {} } : startRedis()
}

/** Options of `startRedis`. */
export interface RedisOptions {
  /** Whether the server keeps its data over a crash, in an append-only file. */
  isDurable?: boolean
  /** Further settings: `['--maxmemory-policy', 'allkeys-lru']`. */
  settings?: readonly string[]
}

/**
 * Starts a server on a socket in a folder of its own. It ends with this process, however that ends.
 * @throws an error that says how to get one.
 */
export async function startRedis({
  isDurable = false,
  settings = [],
}: RedisOptions = {}): Promise<OwnServer> {
  const installed = findProgram() ?? (await install())
  const folder = await mkdtemp(join(tmpdir(), 'tags-redis-'))
  const program = join(folder, 'redis-server')
  await symlink(installed, program)
  const url = join(folder, 'socket')
  let shell: ChildProcessByStdio<Writable, Readable, null> | undefined

  const start = async () => {
    // The shell's input ends with this process, and then it kills the server.
    const script = '"$@" & exec >/dev/null 2>&1; cat; kill -9 $!; wait'
    const options = ['--port', '0', '--unixsocket', url, '--dir', folder]
    const saving = ['--save', '', '--appendonly', isDurable ? 'yes' : 'no']
    shell = spawn('sh', ['-c', script, 'sh', program, ...options, ...saving, ...settings], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let log = ''
    for await (const chunk of shell.stdout.iterator({ destroyOnReturn: false })) {
      log += chunk
      if (/ready to accept connections/i.test(log)) return void shell.stdout.resume()
    }
    throw new Error(`${installed} ended before it accepted connections:\n${log}`)
  }

  const kill = async () => {
    if (!shell) return
    const exit = once(shell, 'exit')
    shell.stdin.end()
    shell = undefined
    await exit
  }

  await start()
  return {
    url,
    start,
    kill,
    stop: async () => {
      await kill()
      await rm(folder, { recursive: true })
    },
  }
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
