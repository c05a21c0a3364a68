import type { Writable } from 'node:stream'
import stringWidth from 'string-width'
import { truncate } from './text.ts'

/** A stream that may be a terminal. */
export type Terminal = Writable & { isTTY?: boolean; columns?: number; rows?: number }

/** Checks whether lines can change in place. Some terminals report no columns. */
export const isMoving = ({ isTTY, columns }: Terminal): boolean =>
  isTTY === true && columns !== 0 && process.env.TERM !== 'dumb'

/** Lines at the end of a terminal that change in place. */
export interface Block {
  /** Shows lines in place of the earlier ones. */
  draw: (lines: readonly string[]) => void
  /** Removes the lines from the screen. */
  clear: () => void
}

const up = (rows: number) => (rows > 0 ? `\u001b[${rows}A` : '')
const eraseToEndOfLine = '\u001b[K'
const eraseBelow = '\u001b[J'

/**
 * Creates a block of lines. A drawing is one write that overwrites the lines before it erases what is left of them, so
 * that nothing flickers, and none if nothing has changed. A line never fills the terminal, so that none is wrapped.
 */
export function createBlock(stream: Terminal): Block {
  let shown: readonly string[] = []
  const widthOf = () => stream.columns || 80
  /** Counts the rows of the block: a terminal that was made narrower has wrapped its lines. */
  const rows = () => {
    const width = widthOf()
    return shown.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / width)), 0)
  }
  return {
    draw(lines) {
      const height = Math.max(1, (stream.rows || 24) - 1)
      const next = lines.slice(0, height).map((line) => truncate(line, widthOf() - 1))
      if (next.length === shown.length && next.every((line, index) => line === shown[index])) return
      const text = next.map((line) => `${line}${eraseToEndOfLine}\n`).join('')
      stream.write(`\r${up(rows())}${text}${eraseBelow}`)
      shown = next
    },
    clear() {
      if (shown.length === 0) return
      stream.write(`\r${up(rows())}${eraseBelow}`)
      shown = []
    },
  }
}
