import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadVendors, type Mock, startMocks } from '@tags/mocks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visit } from './browser.ts'
import { bundle } from './bundle.ts'
import { type Folder, makeFolder } from './folder.ts'
import { hover } from './hover.ts'
import { node20 } from './node.ts'
import { libraries, pack, repository } from './pack.ts'
import { type Call, callOf, outcomesBySources, program, typed } from './programs.ts'
import { makeProject } from './project.ts'
import { errorsOf } from './types.ts'

const vendors = await loadVendors()
const { resolve } = createRequire(import.meta.url)
const say = (what: string) => console.info(`consumer: ${what} …`)

let folder: Folder
let started: Promise<Map<string, Mock>>
let calls: Call[]
/** The outcomes of the same calls, made by the sources. */
let outcomes: Record<string, unknown>

beforeAll(async () => {
  folder = await makeFolder()
  started = startMocks(vendors)
  const [mocks] = await Promise.all([started, install()])
  calls = vendors.map((vendor) => callOf(vendor, mocks.get(vendor.name)?.url as string))
  outcomes = await outcomesBySources(calls)
})

afterAll(async () => {
  await folder?.remove()
  const mocks = (await started)?.values() ?? []
  await Promise.all([...mocks].map((mock) => mock.stop()))
})

/** Creates a user's project, with the files that test the types. */
async function install() {
  say('packing with pnpm and installing with npm')
  const project = await makeProject(folder, await pack(folder), {
    '@types/node': repository.devDependencies['@types/node'],
  })
  await cp(join(import.meta.dirname, '../project'), project, { recursive: true })
  for (const vendor of vendors) {
    await writeFile(join(project, `${vendor.name}.ts`), typed(vendor))
  }
  await mkdir(join(project, 'readme'))
  for (const name of [...vendors.map(({ name }) => name), 'redis', 'sandbox']) {
    const readme = await readFile(join(project, 'node_modules/@tags', name, 'README.md'), 'utf8')
    const examples = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, example = '']) => example)
    for (const [index, example] of examples.entries()) {
      await writeFile(join(project, 'readme', `${name}-${index}.ts`), example)
    }
  }
}

it('installs the clients, and core once', async () => {
  const lock = join(folder.path, 'project/node_modules/.package-lock.json')
  const { packages } = JSON.parse(await readFile(lock, 'utf8'))
  const installed = Object.entries<{ dev?: boolean; peer?: boolean }>(packages).filter(
    ([, { dev, peer }]) => !dev && !peer,
  )
  expect(installed.map(([path]) => path).sort()).toEqual(
    libraries.map(({ name }) => `node_modules/${name}`).sort(),
  )
})

describe.each(['5.9', '7'] as const)('with TypeScript %s', (version) => {
  const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false }
  const output = { noEmit: true, target: 'es2022', resolveJsonModule: true }

  it.each([
    ['in Node', ['*.ts', 'readme/*.ts'], { module: 'nodenext', lib: ['es2022'], types: ['node'] }],
    [
      'in a bundler',
      ['*.ts'],
      {
        module: 'esnext',
        moduleResolution: 'bundler',
        lib: ['es2022', 'dom', 'dom.iterable'],
        types: [],
      },
    ],
  ])('the types work %s', async (_, include, system) => {
    const compilerOptions = { ...strict, ...output, ...system }
    const config = JSON.stringify({ compilerOptions, include })
    const file = join(folder.path, 'project/tsconfig.json')
    await writeFile(file, config)
    if (version === '5.9') return expect(errorsOf(file)).toBe('')
    const tsc = join(dirname(resolve('typescript-7/package.json')), 'bin/tsc')
    await folder.run('project', process.execPath, [tsc, '--project', '.'])
  })
})

it('an editor shows the descriptions of the spec', () => {
  const { paths, components } = vendors.find(({ name }) => name === 'highlevel')?.document ?? {}
  const expected = {
    addTags: paths['/contacts/{contactId}/tags'].post.description,
    token: components.securitySchemes.bearer.description,
    contactId: components.parameters.ContactId.description,
    tags: components.schemas.TagsDTO.properties.tags.description,
  }
  for (const [word, description] of Object.entries<string>(expected)) {
    const shown = hover(
      join(folder.path, 'project/hover.ts'),
      `${word}${word === 'addTags' ? '' : ':'}`,
    )
    expect(shown).toContain(description.trim().replace(/\s+/g, ' '))
  }
})

describe.each([
  ['20', node20()],
  ['24', process.execPath],
])('on Node %s', (version, node) => {
  it.each(['import', 'require'] as const)('every client works, by %s', async (system) => {
    const file = `node-${version}-${system}.${system === 'import' ? 'mjs' : 'cjs'}`
    const text = `${program(calls, system)}
      makeCalls().then((outcomes) => console.log(JSON.stringify([process.version, outcomes])))`
    await writeFile(join(folder.path, 'project', file), text)
    // Node 20 warns of every import of JSON.
    const quiet = '--disable-warning=ExperimentalWarning'
    const { stdout, stderr } = await folder.run('project', node, [quiet, file])
    expect(JSON.parse(stdout)).toEqual([expect.stringMatching(`^v${version}\\.`), outcomes])
    expect(stderr).toBe('')
  })
})

it('every client works in a browser', async () => {
  const script = `${program(calls, 'import')}
    makeCalls().then((outcomes) => document.body.append(JSON.stringify(outcomes)))`
  const origins = calls.map(({ options }) => new URL(options.baseUrl as string).origin).sort()
  const visited = await visit(await bundle(join(folder.path, 'project'), script), origins)
  expect(visited.errors).toEqual([])
  expect(visited.origins).toEqual(origins)
  expect(JSON.parse(visited.text)).toEqual(outcomes)
})
