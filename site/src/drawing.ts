/** The shapes of a drawing, and their outlines. */

/** A box of a drawing. */
export interface Box {
  kind: 'sheet' | 'tag' | 'other'
  x: number
  y: number
  width: number
  height: number
  title: string
  note: string
  /** Lines of code below the note. */
  lines?: string[]
  /** Whether the hole is at the right end. */
  turned?: boolean
}

/** A line of a drawing. Its kind gives it a colour. */
export interface Line {
  kind: 'compiled' | 'runs' | 'permits' | 'requests' | 'jobs'
  path: string
  label?: { x: number; y: number; text: string }
}

/** A drawing for one page width. */
export interface Drawing {
  name: 'wide' | 'tall'
  width: number
  height: number
  boxes: Box[]
  lines: Line[]
}

/** Returns the centre of a box's hole. */
export const hole = ({ x, y, width, height, turned }: Box) => ({
  x: turned ? x + width - 19 : x + 19,
  y: y + height / 2,
})

/** Returns the outline of a box: a sheet with its corner folded, a tag with two corners cut, or a plain box. */
export function outline({ kind, x, y, width, height, turned }: Box): string {
  const [left, right, bottom] = [x, x + width, y + height]
  if (kind === 'sheet') return `M${left} ${y}H${right - 16}l16 16V${bottom}H${left}Z`
  if (kind === 'other') return `M${left} ${y}H${right}V${bottom}H${left}Z`
  if (turned) return `M${left} ${y}H${right - 14}l14 14V${bottom - 14}l-14 14H${left}Z`
  return `M${left + 14} ${y}H${right}V${bottom}H${left + 14}l-14 -14V${y + 14}Z`
}
