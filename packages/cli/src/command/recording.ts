import type { Recorder } from '../har/recorder.ts'
import { exitCodes } from '../output/exit.ts'

/** Writes a recording when the process ends, in whatever way, unless it is killed. */
export function writeAtExit(recorder: Recorder | undefined): void {
  if (!recorder) return
  process.once('exit', () => {
    try {
      process.stderr.write(`${recorder.write()}\n`)
    } catch (error) {
      process.stderr.write(`${(error as Error).message}\n`)
      process.exitCode ||= exitCodes.failed
    }
  })
}
