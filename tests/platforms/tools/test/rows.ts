import { join } from 'node:path'
import { type Run, run, tool } from './project.ts'

type Node = '20' | '22' | '24'

/** A way to load the packages, and its result on each Node: `works`, or a part of the output. */
export interface Row {
  tool: string
  how: string
  expected: Record<Node, string>
  run: (node: string, project: string) => Promise<Run>
}

const everywhere = (result: string): Row['expected'] => ({
  '20': result,
  '22': result,
  '24': result,
})
// `--import` would load the program as a module, without the hooks of ts-node.
const preload = { NODE_OPTIONS: `--require ${join(import.meta.dirname, 'vendor.cjs')}` }

const program =
  (args: string[], env: NodeJS.ProcessEnv = {}): Row['run'] =>
  (node, project) =>
    run(node, args, project, {
      HIGHLEVEL_TOKEN: 'a-token',
      ...preload,
      ...env,
    })

const compiler = (name: string, options: string[]) => (project: string) =>
  run(
    process.execPath,
    [
      ...[tool(`${name}/bin/tsc`), '--noEmit', '--strict', '--skipLibCheck', '--types', 'node'],
      ...['--target', 'es2022', ...options, 'tag.ts'],
      ...(name === 'typescript-7' ? ['--ignoreConfig'] : []),
    ],
    project,
  )

const jest =
  (file: string, flags: string[], config = '{}'): Row['run'] =>
  (node, project) =>
    run(
      node,
      [
        ...[...flags, tool('jest/bin/jest.js'), '--rootDir', '.', '--runInBand'],
        ...['--config', config, '--testMatch', `**/${file}`],
      ],
      project,
    )

const flag = '--experimental-vm-modules'
const refusedByJest = 'Must use import to load ES Module'
const transformed = 'jest.config.cjs'

/** The values of `module` in tsconfig.json by TypeScript, with the error if it does not find the packages. */
const modules: [name: string, version: string, options: string, result: string][] = [
  ['typescript', '5.9', '--module nodenext', 'works'],
  ['typescript', '5.9', '--module node20', 'works'],
  ['typescript', '5.9', '--module node16', 'TS1479'],
  ['typescript', '5.9', '--module preserve', 'works'],
  ['typescript', '5.9', '--module esnext --moduleResolution bundler', 'works'],
  ['typescript', '5.9', '--module commonjs', 'TS2307'],
  ['typescript-7', '7.0', '--module nodenext', 'works'],
  ['typescript-7', '7.0', '--module node16', 'TS1479'],
  ['typescript-7', '7.0', '--module preserve', 'works'],
  ['typescript-7', '7.0', '--module commonjs', 'works'],
  ['typescript-7', '7.0', '--module commonjs --moduleResolution node10', 'TS5108'],
]

/** The compiler's errors for `import { highlevel } from '@tags/highlevel'` in a CommonJS file. */
export const compilers = modules.map(([name, version, options, expected]) => ({
  tool: `TypeScript ${version}`,
  how: `\`${options
    .replace('--', '')
    .replace(/ (?!--)/g, ': ')
    .replace(' --', ', ')}\``,
  expected,
  run: compiler(name, options.split(' ')),
}))

export const rows: Row[] = [
  {
    tool: 'Node',
    how: '`require` in CommonJS',
    expected: everywhere('works'),
    run: program(['require.cjs']),
  },
  {
    tool: 'Node',
    how: 'a TypeScript file as it is',
    expected: { '20': 'ERR_UNKNOWN_FILE_EXTENSION', '22': 'works', '24': 'works' },
    run: program(['tag.mts']),
  },
  {
    tool: 'tsx 4',
    how: 'a file of CommonJS',
    expected: everywhere('works'),
    run: program([tool('tsx/dist/cli.mjs'), 'tag.ts']),
  },
  {
    tool: 'ts-node 10',
    how: '`module: nodenext`',
    expected: everywhere('works'),
    run: program([tool('ts-node/dist/bin.js'), 'tag.ts']),
  },
  {
    tool: 'ts-node 10',
    how: '`module: node16`',
    expected: everywhere('TS1479'),
    run: program([tool('ts-node/dist/bin.js'), '-O', '{"module":"node16"}', 'tag.ts']),
  },
  {
    tool: 'ts-node 10',
    how: '`module: commonjs`',
    expected: everywhere('TS2307'),
    run: program([
      tool('ts-node/dist/bin.js'),
      ...['-O', '{"module":"commonjs","moduleResolution":"node10"}', 'tag.ts'],
    ]),
  },
  {
    tool: 'ts-node 10',
    how: '`module: commonjs`, `--transpile-only`',
    expected: everywhere('works'),
    run: program([
      tool('ts-node/dist/bin.js'),
      ...['-T', '-O', '{"module":"commonjs","moduleResolution":"node10"}', 'tag.ts'],
    ]),
  },
  {
    tool: 'Jest 30',
    how: '`import` in a `.mjs`',
    expected: everywhere(refusedByJest),
    run: jest('welcome.test.mjs', []),
  },
  {
    tool: 'Jest 30',
    how: `\`import\` in a \`.mjs\`, \`${flag}\``,
    expected: everywhere('works'),
    run: jest('welcome.test.mjs', [flag]),
  },
  {
    tool: 'Jest 30',
    how: '`require`',
    expected: everywhere(refusedByJest),
    run: jest('welcome.test.cjs', []),
  },
  {
    tool: 'Jest 30',
    how: `\`require\`, \`${flag}\``,
    expected: { '20': refusedByJest, '22': refusedByJest, '24': 'works' },
    run: jest('welcome.test.cjs', [flag]),
  },
  {
    tool: 'Jest 30',
    how: '`require`, the packages transformed by ts-jest 29',
    expected: everywhere('works'),
    run: jest('welcome.test.cjs', [], transformed),
  },
  {
    tool: 'Jest 30',
    how: `\`require\`, transformed, \`${flag}\``,
    expected: { '20': 'works', '22': 'works', '24': 'exports is not defined' },
    run: jest('welcome.test.cjs', [flag], transformed),
  },
]
