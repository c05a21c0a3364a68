import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A Prism server that answers with the examples of a vendor's spec. */
export interface Mock {
  /** The address on loopback, for `baseUrl`. */
  url: string
  stop: () => Promise<void>
}

/** A mock to start. Port 0, the default, means any free port. */
export interface Start {
  name: string
  /** The spec, which may hold no reference to another file. */
  document: object
  port?: number
}

/** The message of the process of mocks about the next of them: its address, or why it did not start. */
export type Started = { url: string; error?: never } | { url?: never; error: string }

/**
 * Starts a mock for each vendor, on free ports. A mock ends with `stop`, or at the latest with this process.
 * @throws an error with the reason of Prism, if a mock does not start; then it stops the others.
 */
export async function startMocks(vendors: readonly Start[]): Promise<Map<string, Mock>> {
  const started = await settleMocks(vendors)
  const failed = started.find((result) => result.status === 'rejected')
  if (failed) {
    await Promise.all(started.map((result) => result.status === 'fulfilled' && result.value.stop()))
    throw failed.reason
  }
  const mocks = started.map((result) => (result as PromiseFulfilledResult<Mock>).value)
  return new Map(vendors.map(({ name }, index) => [name, mocks[index] as Mock]))
}

/**
 * Starts mocks in one process, which loads Prism once, and returns the result of each start.
 * The process ends when each of its mocks has been stopped.
 */
export async function settleMocks(starts: readonly Start[]): Promise<PromiseSettledResult<Mock>[]> {
  const child = fork(join(import.meta.dirname, 'prism.ts'), { silent: true, execArgv: [] })
  const printed: string[] = []
  child.stderr?.on('data', (chunk) => printed.push(String(chunk)))
  const results: PromiseSettledResult<Mock>[] = []
  const running = new Set<string>()
  const add = ({ url, error }: Started) => {
    const { name } = starts[results.length] as Start
    if (!url) {
      const reason = new Error(`the mock of ${name} did not start:\n${error}`)
      return results.push({ status: 'rejected', reason })
    }
    running.add(url)
    const stop = async () => {
      running.delete(url)
      if (running.size === 0) await end(child)
    }
    return results.push({ status: 'fulfilled', value: { url, stop } })
  }
  await new Promise<void>((resolve) => {
    child.on('message', (message: Started) => add(message) === starts.length && resolve())
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
    child.send(starts.map(({ name, document, port = 0 }): Start => ({ name, document, port })))
  })
  while (results.length < starts.length) add({ error: printed.join('\n') })
  if (running.size === 0) await end(child)
  return results
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill()
  await exit
}
