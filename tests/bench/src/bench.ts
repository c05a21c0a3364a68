import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { measureCpu, measureLoopback } from './calls.ts'
import type { Create } from './client.ts'
import { command } from './command.ts'
import { measureDrift } from './drift.ts'
import { measureImports } from './imports.ts'
import { type Installation, install } from './install.ts'
import { limit, measurePacing } from './pacing.ts'
import { sharedLimits } from './shared.ts'
import { type Bundle, bundleForBrowsers, bundleSomehow, vendorClient } from './size.ts'
import { table, target, times, versioned, whole } from './table.ts'

const reference = 'openapi-fetch'
const rounds = { imports: 21, cpu: 60, loopback: 30, drift: 30 }
const callsPerRound = { cpu: 200, loopback: 50, drift: 20 }
const callsAtOnce = 1000
/** `--rows` is the number of rows of the longest run of the command. */
const { values: flags } = parseArgs({ options: { rows: { type: 'string', default: '200000' } } })
const commandRows = { reading: 1_000_000, sending: Number(flags.rows), pace: 50_000 }
/** The highest acceptable figures: bytes, and ratios to the reference. */
const targets = {
  gzipped: 10_500,
  sandbox: 25_000,
  import: 1.9,
  cpu: new Map([
    ['@tags/highlevel, addTags', 1.7],
    ['@tags/highlevel, api.POST', 1.4],
  ]),
}

/** The file in `clients` of each measured client. */
const clients = {
  'bare fetch': 'fetch',
  [reference]: 'openapi-fetch',
  '@tags/highlevel, addTags': 'highlevel',
  '@tags/highlevel, api.POST': 'highlevel-api',
  ky: 'ky',
  axios: 'axios',
  '@gohighlevel/api-client': 'gohighlevel',
}

const installation = await install()
try {
  const sections: string[] = []
  for (const section of [
    introduction,
    sizes,
    imports,
    calls,
    rateLimits,
    sharedLimits,
    drift,
    sandbox,
    ({ folder }: Installation) => command(folder, commandRows),
  ]) {
    const text = await section(installation)
    console.log(`${text}\n`)
    sections.push(text)
  }
  await writeFile(join(import.meta.dirname, '../RESULTS.md'), `${sections.join('\n\n')}\n`)
} finally {
  await installation.remove()
}

async function introduction({ versions }: Installation): Promise<string> {
  const used = versioned([...Object.keys(clients), 'p-queue', 'csv-parse', 'esbuild'], versions)
  return `# Figures

Written by \`pnpm bench\`, with Node ${process.version.slice(1)}, ${used}.

Our packages are the output of \`pnpm build\`. They and the others are copied into one folder, as npm
would install them. All clients make the same call: they add a tag to a contact of HighLevel. Sizes are the
same on every machine. Times are not: each is the median of many rounds, in which every client has its turn,
and each ratio is the median of the rounds' ratios. Compare the ratios rather than the times.`
}

async function sizes({ folder, vendors }: Installation): Promise<string> {
  const ours = new Map<string, Bundle>()
  for (const vendor of vendors) {
    const { name } = vendor
    const source = vendorClient(vendor)
    ours.set(`@tags/${name}`, await bundleForBrowsers(folder, source))
  }
  const peers = new Map<string, Bundle>()
  for (const name of [reference, 'bare fetch', 'ky', 'axios', '@gohighlevel/api-client'] as const) {
    peers.set(name, await bundleSomehow(folder, `export * from './clients/${clients[name]}.ts'`))
  }
  const row = (name: string, { minified, gzipped, platform }: Bundle, goal = '') => [
    name,
    whole(minified),
    whole(gzipped),
    goal,
    platform === 'browser' ? 'browsers' : 'Node only',
  ]
  const root = join(import.meta.dirname, '../../..')
  const source = `export * from './tests/bench/src/clients/${clients['@tags/highlevel, addTags']}.ts'`
  const { parts, minified } = await bundleForBrowsers(root, source)
  const rest = minified - [...parts.values()].reduce((sum, size) => sum + size, 0)
  return `## Size

One client making one call, bundled and minified by esbuild, in bytes. Our target was 8,000 bytes while our
clients used one function of openapi-fetch. It is ${whole(targets.gzipped)} now that every call goes through openapi-fetch,
which is part of @tags/core.

${table(
  ['client', 'minified', 'and gzipped', 'target', 'bundles for'],
  [
    ...[...ours].map(([name, bundle]) =>
      row(name, bundle, target(bundle.gzipped, targets.gzipped, whole(targets.gzipped))),
    ),
    ...[...peers].map(([name, bundle]) => row(name, bundle)),
  ],
)}

The parts of a bundle of @tags/highlevel, from the sources and before gzip:

${table(
  ['part', 'minified', 'share'],
  [...parts, ['what joins them', rest] as const]
    .sort(([, a], [, b]) => b - a)
    .map(([name, size]) => [name, whole(size), `${whole((100 * size) / minified)} %`]),
)}`
}

async function imports({ folder, vendors }: Installation): Promise<string> {
  const ours = vendors.map(({ name }) => `@tags/${name}`)
  const packages = [reference, ...ours, 'ky', 'axios', '@gohighlevel/api-client']
  const figures = await measureImports(folder, packages, reference, rounds.imports)
  return `## Import

\`await import(…)\` in a fresh process, ${rounds.imports} times each. ky reads \`Request\` when it is
imported, which makes Node load its \`fetch\`; the others load it with their first call.

${table(
  ['package', 'ms', `to ${reference}`, 'target'],
  [...figures].map(([name, { median, ratio }]) => [
    name,
    median.toFixed(1),
    times(ratio),
    ours.includes(name) ? target(ratio, targets.import, `${targets.import} ×`) : '',
  ]),
)}`
}

async function calls({ folder }: Installation): Promise<string> {
  const creates = new Map<string, Create>()
  for (const [name, file] of Object.entries(clients)) {
    const { href } = pathToFileURL(join(folder, 'clients', `${file}.ts`))
    creates.set(name, (await import(href)).create)
  }
  const cpu = await measureCpu(creates, reference, rounds.cpu, callsPerRound.cpu)
  const loopback = await measureLoopback(
    creates,
    'bare fetch',
    rounds.loopback,
    callsPerRound.loopback,
  )
  return `## A call

CPU: the processor time of a call whose \`fetch\` is a stub that answers at once, in ${rounds.cpu} rounds
of ${callsPerRound.cpu} calls. Loopback: the time of a call to a server in another process of the same
machine, over a connection that is kept alive, in ${rounds.loopback} rounds of ${callsPerRound.loopback} calls.

${table(
  ['client', 'CPU, µs', `to ${reference}`, 'target', 'loopback, µs', 'to bare fetch'],
  [...cpu].map(([name, { median, ratio }]) => {
    const bound = targets.cpu.get(name)
    return [
      name,
      median.toFixed(1),
      times(ratio),
      bound ? target(ratio, bound, `${bound} ×`) : '',
      whole(loopback.get(name)?.median ?? Number.NaN),
      times(loopback.get(name)?.ratio ?? Number.NaN),
    ]
  }),
)}`
}

async function rateLimits(): Promise<string> {
  const paced = await measurePacing(callsAtOnce)
  const { requests, window } = limit
  return `## Rate limits

${whole(callsAtOnce)} calls of \`addTags\` at once, against vendors that allow ${requests} requests in ${window} ms and count them in
four ways, as they arrive. Our client makes all the calls, with three retries and the same waits after a 429. They
differ in pacing: none, p-queue with \`interval\` and \`intervalCap\`, which sends all calls of a window at its
start, or the limiter of our client, which spreads them. A vendor that accepts the first window's calls
at once takes more than ${requests} in a window on average.

${table(
  ['paced by, against', 'taken in a window', '429', 'target', 'calls failed', 'seconds'],
  paced.map(({ pacing, counter, perWindow, rate, refused, failed, seconds }) => [
    `${pacing}, ${counter}`,
    perWindow.toFixed(1),
    `${(100 * refused).toFixed(2)} %`,
    pacing === '@tags/highlevel'
      ? `≥ ${whole(0.95 * requests)}, < 1 %: ${rate >= 0.95 && refused < 0.01 ? 'met' : 'missed'}`
      : '',
    whole(failed),
    seconds.toFixed(1),
  ]),
)}`
}

async function drift({ folder }: Installation): Promise<string> {
  const entry = "export { watchDrift } from '@tags/drift'"
  const { minified, gzipped } = await bundleForBrowsers(folder, entry)
  const spec = "export { default } from '@tags/highlevel/openapi.json'"
  const document = await bundleForBrowsers(folder, spec)
  const module = await import(pathToFileURL(join(folder, 'drift/clients.ts')).href)
  const costs = await measureDrift(module, rounds.drift, callsPerRound.drift)
  return `## Drift

\`watchDrift\` of \`@tags/drift\` is ${whole(minified)} bytes minified and ${whole(gzipped)} gzipped, and nothing if it is not
imported; HighLevel's \`openapi.json\` is ${whole(document.gzipped)} gzipped. The cost of checking every response of
\`@tags/highlevel\`: the time of a call over loopback, one call after the other, in ${rounds.drift} rounds of
${callsPerRound.drift} calls, and the processor time of a check, which comes after the caller has its answer and reads
the body once more.

${table(
  [
    'reply',
    'bytes',
    'call, µs',
    'watched, µs',
    'delay, µs',
    'target',
    'check, µs',
    'JSON.parse, µs',
  ],
  costs.map(({ reply, bytes, plain, watched, check, parse }) => [
    reply === 'contact' ? 'a contact' : 'a page of 100 contacts',
    whole(bytes),
    whole(plain.median),
    whole(watched.median),
    whole(watched.difference),
    reply === 'contact' ? target(watched.difference, 1_000, '1,000 µs') : '',
    whole(check.median),
    whole(parse.median),
  ]),
)}`
}

async function sandbox({ folder }: Installation): Promise<string> {
  const entry = "export { createSandbox } from '@tags/sandbox'"
  const { minified, gzipped } = await bundleForBrowsers(folder, entry)
  return `## Sandbox

\`createSandbox\` of \`@tags/sandbox\`, with the checker of \`@tags/drift\` in it, is ${whole(minified)} bytes minified and
${whole(gzipped)} gzipped (${target(gzipped, targets.sandbox, whole(targets.sandbox))}). It is for tests, and part of no client.`
}
