/** The contents and layout of the drawing that says which part counts what. */
import type { Box, Drawing, Line } from './drawing.ts'

type Part = Pick<Box, 'kind' | 'title' | 'note'>

/** A way to carry out a run. Its parts stand one below the other. */
type Way = Partial<Record<'command' | 'queue' | 'limiter', Part>> & { sender: Part }

const ways: Way[] = [
  {
    sender: { kind: 'tag', title: 'One process', note: 'counts permits, outcomes' },
  },
  {
    sender: { kind: 'tag', title: 'Several processes', note: 'each counts its outcomes' },
    limiter: { kind: 'other', title: 'Redis', note: 'counts permits' },
  },
  {
    command: { kind: 'tag', title: 'tags add --queue', note: 'counts all outcomes' },
    queue: { kind: 'other', title: 'Queue', note: 'holds jobs of 100 rows' },
    sender: { kind: 'tag', title: 'Workers', note: 'count nothing' },
    limiter: { kind: 'other', title: 'Redis', note: 'counts permits' },
  },
]
const vendor: Part = { kind: 'other', title: 'The vendor', note: 'counts requests' }

const order = ['command', 'queue', 'sender', 'limiter', 'vendor'] as const
type Place = (typeof order)[number]

const size = { width: 226, height: 62 }
/** From the top of one box to the top of the next. */
const step = 98
/** The lines at the left and at the right of a box. */
const [left, right] = [58, size.width - 26]

/** Draws the three ways, side by side for wide pages and one below the other for narrow ones. */
export function counters(): Drawing[] {
  const wide = ways.map((way, index) =>
    column(way, index * (size.width + 22), (place) => order.indexOf(place) * step),
  )
  let top = 0
  const tall = ways.map((way) => {
    const places = order.filter((place) => place === 'vendor' || place in way)
    const start = top
    top += places.length * step + 26
    return column(way, 0, (place) => start + places.indexOf(place) * step)
  })
  return [
    { name: 'wide', width: 722, height: 4 * step + size.height, ...join(wide) },
    { name: 'tall', width: 300, height: top - step - 26 + size.height, ...join(tall) },
  ]
}

type Shapes = Pick<Drawing, 'boxes' | 'lines'>

const join = (columns: Shapes[]): Shapes => ({
  boxes: columns.flatMap(({ boxes }) => boxes),
  lines: columns.flatMap(({ lines }) => lines),
})

function column(way: Way, x: number, topOf: (place: Place) => number): Shapes {
  const parts = { ...way, vendor }
  const boxes = order.flatMap((place): Box[] => {
    const part = parts[place]
    // The requests pass the limiter.
    const width = place === 'limiter' ? size.width - 56 : size.width
    return part ? [{ ...part, ...size, x, y: topOf(place), width }] : []
  })
  const arrow = (kind: Line['kind'], at: number, from: Place, to: Place): Line[] =>
    parts[from] && parts[to]
      ? [{ kind, path: down(x + at, topOf(from) + size.height, topOf(to)) }]
      : []
  return {
    boxes,
    lines: [
      ...arrow('jobs', left, 'command', 'queue'),
      ...arrow('jobs', left, 'queue', 'sender'),
      ...arrow('permits', left, 'sender', 'limiter'),
      ...arrow('requests', right, 'sender', 'vendor'),
    ],
  }
}

/** Returns the path of an arrow that ends above a box. */
const down = (x: number, from: number, to: number): string =>
  `M${x} ${from}V${to - 8}m-4.5 -6l4.5 7l4.5 -7`
