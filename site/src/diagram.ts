/** The contents and layout of the diagram on the landing page. */
import { routes } from '@tags/scripts/document'
import type { Document } from '@tags/scripts/spec'
import { methodsOf } from './matrix/fact.ts'

/** A box of the diagram. */
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

/** A line of the diagram: from a spec to its compiled client, or between parts at run time. */
export interface Line {
  kind: 'compiled' | 'runs'
  path: string
  label?: { x: number; y: number; text: string }
}

/** The diagram for one page width. */
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

/** Draws the diagram of a vendor, for wide and for narrow pages. */
export function diagram(name: string, document: Document): Drawing[] {
  const unified = document['x-unified']
  const route = routes(document).find(
    ({ operation }) => operation.operationId === unified?.addTags?.operationId,
  )
  if (!unified || !route) throw new Error(`The spec of ${name} does not map addTags.`)
  const methods = methodsOf(document).map((method) => method.name)
  const limit = document['x-rate-limit']?.[0]

  const spec = {
    kind: 'sheet' as const,
    title: `specs/${name}.yaml`,
    note: 'written by hand',
    lines: [
      `${route.method} ${route.path}`,
      ...(limit
        ? [`x-rate-limit: ${limit.requests}${limit.seconds ? ` in ${limit.seconds} s` : ''}`]
        : []),
      `x-source: ${route.operation['x-source']?.certainty}`,
    ],
  }
  const client = {
    kind: 'tag' as const,
    title: `@tags/${name}`,
    note: 'one for each vendor',
    lines: [methods.slice(0, 2).join(', '), [...methods.slice(2), 'api'].join(', ')],
  }
  const core = {
    kind: 'tag' as const,
    title: '@tags/core',
    note: 'the same for all',
    lines: ['check, pace, send,', 'read, retry'],
  }
  const vendor = {
    kind: 'other' as const,
    title: document.info.title,
    note: 'the vendor’s own API',
    lines: [hostOf(document)],
  }
  const leaves = [
    { title: '@tags/sandbox', note: 'an account in memory' },
    { title: 'Tests', note: 'the same for each client' },
    { title: 'A record of changes', note: 'graded, for each release' },
    { title: 'This site', note: 'reference, matrix, samples' },
  ].map((leaf) => ({ kind: 'tag' as const, ...leaf }))
  const contents = { spec, client, core, vendor, leaves }
  return [wide(contents), tall(contents)]
}

/** Returns the host of a vendor, which may have a variable in it. */
const hostOf = ({ servers: [server] }: Document): string =>
  server?.url.replace(/^https:\/\//, '').replace(/\/.*/, '') ?? ''

type Content = Omit<Box, 'x' | 'y' | 'width' | 'height'>

interface Contents {
  spec: Content
  client: Content
  core: Content
  vendor: Content
  leaves: Content[]
}

function wide({ spec, client, core, vendor, leaves }: Contents): Drawing {
  const row = { y: 76, height: 128 }
  const boxes = [
    { ...spec, x: 0, width: 264, ...row },
    { ...client, x: 386, width: 206, ...row },
    { ...core, x: 640, width: 178, ...row },
    { ...vendor, x: 862, width: 218, ...row },
  ]
  const hanging = leaves.map((leaf, index) => ({
    ...leaf,
    x: index * 277,
    y: 300,
    width: 249,
    height: 64,
  }))
  const middle = row.y + row.height / 2
  return {
    name: 'wide',
    width: 1080,
    height: 364,
    boxes: [...boxes, ...hanging],
    lines: [
      {
        kind: 'compiled',
        path: `M264 ${middle}H405`,
        label: { x: 325, y: middle - 12, text: 'pnpm generate' },
      },
      { kind: 'compiled', path: `M19 204V252H${hole(hanging[3] as Box).x}` },
      ...hanging.map((box): Line => {
        const { x, y } = hole(box)
        return { kind: 'compiled', path: `M${x} 252V${y}` }
      }),
      {
        kind: 'runs',
        path: 'M489 26V68m-4.5 -6l4.5 7l4.5 -7',
        label: { x: 489, y: 16, text: 'your code' },
      },
      { kind: 'runs', path: `M592 ${middle}H659` },
      { kind: 'runs', path: `M818 ${middle}H854m-6 -4.5l7 4.5l-7 4.5` },
    ],
  }
}

function tall({ spec, client, core, vendor, leaves }: Contents): Drawing {
  const boxes = [
    { ...spec, x: 0, y: 0, width: 356, height: 128 },
    { ...client, x: 0, y: 186, width: 312, height: 112 },
    { ...core, x: 0, y: 330, width: 312, height: 112 },
    { ...vendor, x: 0, y: 478, width: 312, height: 92 },
  ]
  const hanging = leaves.map((leaf, index) => ({
    ...leaf,
    x: 0,
    y: 614 + index * 76,
    width: 312,
    height: 62,
    turned: true,
  }))
  const last = hole(hanging[3] as Box)
  return {
    name: 'tall',
    width: 358,
    height: 904,
    boxes: [...boxes, ...hanging],
    lines: [
      {
        kind: 'compiled',
        path: `M19 128V${186 + 56}`,
        label: { x: 78, y: 162, text: 'pnpm generate' },
      },
      { kind: 'compiled', path: `M338 128V${last.y}` },
      ...hanging.map((box): Line => {
        const { x, y } = hole(box)
        return { kind: 'compiled', path: `M338 ${y}H${x}` }
      }),
      {
        kind: 'runs',
        path: 'M224 168V178m-4.5 -6l4.5 7l4.5 -7',
        label: { x: 224, y: 162, text: 'your code' },
      },
      { kind: 'runs', path: 'M19 298V386' },
      { kind: 'runs', path: 'M19 442V470m-4.5 -6l4.5 7l4.5 -7' },
    ],
  }
}
