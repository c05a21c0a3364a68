import { constants } from 'node:os'

/** A request to stop: Ctrl-C, SIGTERM or SIGHUP. */
export interface ShutdownRequest {
  /** Aborts when the request arrives. */
  signal: AbortSignal
  /** Returns the exit code that shells use for the signal, or 0 before it arrives. */
  exitCode: () => number
}

/**
 * Listens for a request to stop, so that the process can finish in order. Ignores repeated signals, because one
 * often arrives twice: from the terminal and from npm.
 */
export function listenForShutdown(): ShutdownRequest {
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
