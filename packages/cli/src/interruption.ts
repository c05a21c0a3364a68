import { constants } from 'node:os'

/** The wish of the person, or of the system, that this process ends. */
export interface Interruption {
  /** Aborts when it comes. */
  signal: AbortSignal
  /** What the process should then exit with, as shells have it. */
  exitCode: () => number
}

/**
 * Listens to Ctrl-C and to requests to terminate, so that the process ends in order and not at once.
 * A signal often comes twice, from the terminal and from npm; the second means nothing.
 */
export function interruption(): Interruption {
  const controller = new AbortController()
  let exitCode = 0
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      exitCode ||= 128 + constants.signals[name]
      controller.abort()
    })
  }
  return { signal: controller.signal, exitCode: () => exitCode }
}
