import xterm from '@xterm/headless'

/** Neighbouring cells of one colour. */
interface Run {
  column: number
  text: string
  isRed: boolean
}

const cell = { width: 8.4, height: 19 }
const margin = 14

/** Returns the lines that a terminal shows after it was sent a text, as the runs of each line. */
export async function readScreen(sent: string, columns = 80): Promise<Run[][]> {
  const options = { cols: columns, rows: 24, convertEol: true, allowProposedApi: true }
  const terminal = new xterm.Terminal({ ...options, scrollback: 10_000 })
  await new Promise<void>((resolve) => terminal.write(sent, resolve))
  const { active } = terminal.buffer
  const lines = Array.from({ length: active.length }, (_, row) => {
    const line = active.getLine(row)
    const runs: Run[] = []
    const end = line?.translateToString(true).length ?? 0
    for (let column = 0; column < end; column += 1) {
      const shown = line?.getCell(column)
      const text = shown?.getChars() || ' '
      const isRed = shown?.isFgPalette() === true && shown.getFgColor() === 1
      const last = runs.at(-1)
      if (last?.isRed === isRed) last.text += text
      else runs.push({ column, text, isRed })
    }
    return runs
  })
  const isEmpty = (runs: Run[] | undefined) => runs?.length === 0
  while (isEmpty(lines.at(-1))) lines.pop()
  while (isEmpty(lines[0])) lines.shift()
  return lines
}

/** Returns the text of a screen. */
export const textOf = (lines: readonly Run[][]): string =>
  lines.map((runs) => `${runs.map(({ text }) => text).join('')}\n`).join('')

/**
 * Draws a screen. Its colours are those of the page that contains it; as an image alone, they are light on dark. Every run
 * has the width of its cells in any font.
 */
export function draw(lines: readonly Run[][], columns = 80): string {
  const width = round(columns * cell.width + 2 * margin)
  const height = lines.length * cell.height + 2 * margin
  const texts = lines.flatMap((runs, row) => runs.flatMap(parts).map((part) => drawPart(part, row)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" rx="6" style="fill:var(--tags-screen,#151c18)"/>
<g style="fill:var(--tags-screen-ink,#e6ece9);font:14px var(--__sl-font-mono,monospace)">
${texts.join('\n')}
</g>
</svg>
`
}

/** Splits a run at wide gaps, because a page may show several spaces as one. */
const parts = ({ column, text, isRed }: Run): Run[] =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: part }) => ({
    column: column + index,
    text: part,
    isRed,
  }))

function drawPart({ column, text, isRed }: Run, row: number): string {
  const x = round(margin + column * cell.width)
  const y = round(margin + (row + 0.75) * cell.height)
  const length = round(text.length * cell.width)
  const colour = isRed ? ' style="fill:var(--tags-screen-red,#e27662)"' : ''
  return `<text x="${x}" y="${y}" textLength="${length}"${colour}>${encode(text)}</text>`
}

const round = (value: number): number => Math.round(10 * value) / 10

const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
