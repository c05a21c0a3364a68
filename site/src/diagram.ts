/** The contents and layout of the diagram on the landing page. */
import { routes } from '@tags/scripts/document'
import type { Document } from '@tags/scripts/spec'
import { type Box, type Drawing, hole, type Line } from './drawing.ts'
import { methodsOf } from './matrix/fact.ts'

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
