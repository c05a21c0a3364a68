/** Shows what a command is doing; an empty text erases it. */
export type Progress = (text: string) => void

/** Creates a progress line, which only a terminal shows: other readers of standard error get nothing. */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): Progress {
  return (text) => {
    if (stream.isTTY) stream.write(`\r\u001B[2K${text}`)
  }
}
