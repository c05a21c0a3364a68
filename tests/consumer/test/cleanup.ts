import { rm } from 'node:fs/promises'

/** Runs beside a test. When the test's process ends in any way, kills its programs and removes its folder. */
const folder = process.argv[2] as string
const running = new Set<number>()

process.on('message', ({ began, ended }: { began?: number; ended?: number }) => {
  if (began) running.add(began)
  if (ended) running.delete(ended)
})

process.once('disconnect', async () => {
  for (const program of running) {
    try {
      process.kill(program, 'SIGKILL')
    } catch {
      // The program has already ended.
    }
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})
