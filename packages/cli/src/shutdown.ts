import { constants } from 'node:os'
import { exitCodes } from './output/exit.ts'

/** A request to stop: Ctrl-C, SIGTERM or SIGHUP, or a standard output that nobody reads any more. */
export interface ShutdownRequest {
  /** Aborts when the request arrives. */
  signal: AbortSignal
  /** Returns the exit code: that which shells use for the signal. It is 0 before the request arrives. */
  exitCode: () => number
}

/**
 * Listens for a request to stop, so that the process can finish in order. Ignores repeated signals, because one
 * often arrives twice: from the terminal and from npm.
 */
export function listenForShutdown(): ShutdownRequest {
  const controller = new AbortController()
  let exitCode = 0
  const stop = (code: number) => {
    exitCode ||= code
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => stop(128 + constants.signals[name]))
  }
  process.stdout.on('error', () => stop(exitCodes.stopped))
  return { signal: controller.signal, exitCode: () => exitCode }
}
