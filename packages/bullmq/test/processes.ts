import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { atEnd, type HighLevel } from './scene.ts'

/** Starts a worker in a process of its own, and waits until it is ready. */
export async function startProcess(
  url: string,
  { baseUrl }: HighLevel,
  limit: 'limited' | 'unlimited' = 'unlimited',
): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'programs/worker.ts'), [url, baseUrl, limit])
  atEnd(() => child.kill('SIGKILL'))
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`A worker ended with ${code} before it was ready.`)
    }),
  ])
  return child
}

/** Kills a process, and waits for its end. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL') {
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}
