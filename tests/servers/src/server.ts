import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'

/** A database server for tests. */
export interface Server {
  /** The address for a client: a URL, or for a Redis also the path of a socket. */
  url: string
  stop: () => Promise<void>
}

/** A server that the test itself started. */
export interface OwnServer extends Server {
  /** Ends the server as a crash would. */
  kill: () => Promise<void>
  /** Starts the server again. */
  start: () => Promise<void>
}

/** How to run a server. */
export interface Program {
  /** The program and its arguments. */
  command: readonly string[]
  /** The signal that ends it without saving anything. */
  signal: 'KILL' | 'QUIT'
  /** The server's own folder, which is removed when the server is stopped or this process ends. */
  folder: string
  url: string
  /** The user to run it as. */
  user?: { uid: number; gid: number } | undefined
}

/** Starts a server. It ends with this process, however that ends. */
export async function startServer(options: Program): Promise<OwnServer> {
  const { command, signal, folder, url, user } = options
  let shell: ChildProcessByStdio<Writable, Readable, null> | undefined

  const start = async () => {
    shell = spawn('sh', ['-c', script, 'sh', signal, folder, ...command], {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...user,
    })
    let log = ''
    for await (const chunk of shell.stdout.iterator({ destroyOnReturn: false })) {
      log += chunk
      if (/ready to accept connections/i.test(log)) return void shell.stdout.resume()
    }
    shell.stdin.end()
    throw new Error(`${command[0]} ended before it accepted connections:\n${log}`)
  }

  const kill = async () => {
    if (!shell) return
    const exit = once(shell, 'exit')
    shell.stdin.end('keep\n')
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

// The shell's input ends with this process, and then it ends the server.
const script = `
  trap '' HUP INT TERM
  signal=$1 folder=$2
  shift 2
  "$@" 2>&1 &
  exec >/dev/null 2>&1
  read -r keep
  kill -$signal $!
  wait
  [ "$keep" ] || rm -r "$folder"
`
