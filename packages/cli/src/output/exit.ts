import { aligned } from './text.ts'

/** The exit codes of the commands that send something. */
export const exitCodes = {
  done: 0,
  failed: 1,
  nothingSent: 2,
  stopped: 3,
} as const

/** The exit codes and their meaning, for `--help` and the README. */
const exitCodeMeanings: readonly (readonly [string, string])[] = [
  ['0', 'all rows are done'],
  ['1', 'some rows failed, bad rows were skipped, or an export got nothing'],
  ['2', 'nothing was sent: a wrong flag, an unusable file, no credential, or the answer no'],
  ['3', 'stopped early, with rows left: go on with `tags resume`'],
  ['9', 'nothing was sent: Node cannot read the file of `--env-file`'],
  [
    '129, 130, 143',
    'interrupted by a closed terminal, Ctrl-C or SIGTERM: go on with `tags resume`',
  ],
]

/** Formats the exit codes as lines. */
export const exitCodesText = (width: number): string => aligned(exitCodeMeanings, width)

/** Returns the exit code of a run. `interrupted` is the code of the signal that ended it, or 0. */
export function exitCodeOf(
  { failed, bad, left }: { failed: number; bad: number; left: number },
  interrupted = 0,
): number {
  if (interrupted > 0) return interrupted
  if (left > 0) return exitCodes.stopped
  return failed > 0 || bad > 0 ? exitCodes.failed : exitCodes.done
}
