import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Folder, makeFolder } from '@tags/consumer/folder'
import { published } from '@tags/consumer/pack'
import { type Mock, startMocks } from '@tags/mocks'
import { withTagLimit } from '@tags/scripts/test/limit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Registry, startRegistry } from './registry.ts'
import { createRepository, type Repository } from './repository.ts'

const names = published.map(({ name }) => name).sort()
const say = (what: string) => console.info(`releases: ${what} …`)

let folder: Folder
let registry: Registry
let repository: Repository
let mock: Mock | undefined

const release = (...options: string[]) => repository.pnpm('release', ...options)

/** The lines that a release prints about its work, or about the work of a dry run. */
const actions = (printed: string): string[] =>
  printed
    .split('\n')
    .filter((line) => /^(would publish|published) /.test(line))
    .sort()

/** The versions of each package that the registry has. */
const versions = async (): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await registry.versions(name)])),
  )

/** The same value for every package except some. */
const all = (
  common: string[],
  others: Record<string, string[]> = {},
): Record<string, string[]> => ({
  ...Object.fromEntries(names.map((name) => [name, common])),
  ...others,
})

/** Lists the tags of the released commit. */
const tags = async (): Promise<string[]> =>
  (await repository.git('tag', '--points-at', 'HEAD')).split('\n').filter(Boolean)

const login = async (name?: string): Promise<void> =>
  repository.write('.npmrc', await registry.configuration(name))

beforeAll(async () => {
  folder = await makeFolder()
  Object.assign(process.env, {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'user.name',
    GIT_CONFIG_VALUE_0: 'A maintainer',
    GIT_CONFIG_KEY_1: 'user.email',
    GIT_CONFIG_VALUE_1: 'maintainer@example.com',
  })
  await mkdir(join(folder.path, 'registry'))
  registry = await startRegistry(join(folder.path, 'registry'), {
    '@tags/whautomate': 'maintainer',
  })
  say('copying the repository')
  repository = await createRepository(folder, 'repository')
  // From here on, the caller's own settings for publishing and installing have no effect.
  for (const name of Object.keys(process.env)) {
    if (/^p?npm_config_/i.test(name)) delete process.env[name]
  }
  process.env.NPM_CONFIG_USERCONFIG = join(folder.path, 'none')
  await repository.pnpm('run', 'version')
  await repository.commit('First versions')
})

afterAll(async () => {
  await mock?.stop()
  await registry?.stop()
  await folder?.remove()
})

// Provenance needs GitHub's signature, which is not available here.
describe('the first release', () => {
  it('can be a dry run without a login', async () => {
    say('a dry run')
    await login()
    const printed = await release('--dry-run')
    expect(actions(printed)).toEqual(names.map((name) => `would publish ${name}@0.1.0`))
    expect(await versions()).toEqual(all([]))
    expect(await tags()).toEqual([])
  })

  it('is refused without a login', async () => {
    await expect(release()).rejects.toThrow('Nobody is logged in; run `npm login`.')
    expect(await versions()).toEqual(all([]))
  })

  it('publishes and tags the packages that the registry accepts', async () => {
    say('first release')
    await login('newcomer')
    await expect(release()).rejects.toThrow('newcomer is not allowed to publish')
    // The command depends on each vendor, and the queue on the command, so they wait.
    const waiting = { '@tags/whautomate': [], '@tags/cli': [], '@tags/bullmq': [] }
    expect(await versions()).toEqual(all(['0.1.0'], waiting))
    const taken = names.filter((name) => !(name in waiting))
    expect(await tags()).toEqual(taken.map((name) => `${name}@0.1.0`))
  })

  it('continues with the missing packages', async () => {
    say('completing it')
    await login('maintainer')
    await repository.git('tag', '--delete', '@tags/core@0.1.0')
    expect(actions(await release())).toEqual([
      'published @tags/bullmq@0.1.0',
      'published @tags/cli@0.1.0',
      'published @tags/whautomate@0.1.0',
    ])
    expect(await versions()).toEqual(all(['0.1.0']))
    expect(await tags()).toEqual(names.map((name) => `${name}@0.1.0`))
  })
})

describe('when a request becomes stricter', () => {
  it('nothing is released until it is compiled', async () => {
    say('a stricter request')
    const spec = await repository.read('specs/aelyst.yaml')
    await repository.write('specs/aelyst.yaml', withTagLimit(spec, 8))
    await repository.commit('A stricter request')
    await expect(release()).rejects.toThrow('The generated code is stale or not built')
  })

  it('only its vendor and the command are published again and tagged', async () => {
    await repository.pnpm('specs:changeset')
    await repository.pnpm('run', 'version')
    await repository.commit('Its version')
    say('second release')
    // The command depends on each vendor, and 0.2.0 is out of the range of the version before.
    expect(actions(await release())).toEqual([
      'published @tags/aelyst@0.2.0',
      'published @tags/cli@0.1.1',
    ])
    expect(await versions()).toEqual(
      all(['0.1.0'], { '@tags/aelyst': ['0.1.0', '0.2.0'], '@tags/cli': ['0.1.0', '0.1.1'] }),
    )
    expect(await tags()).toEqual(['@tags/aelyst@0.2.0', '@tags/cli@0.1.1'])
  })

  it('nothing is left to release', async () => {
    const printed = await release()
    expect(printed).toContain('The registry has every version.')
    expect(actions(printed)).toEqual([])
  })
})

describe('a user', () => {
  beforeAll(async () => {
    say('installing')
    await publishDependencies()
    await Promise.all([install('new', '@tags/aelyst'), install('pinned', '@tags/aelyst@^0.1.0')])
    // The vendor accepts the limits of the old version.
    const spec = join(folder.path, 'pinned/node_modules/@tags/aelyst/openapi.json')
    const document = JSON.parse(await readFile(spec, 'utf8'))
    const mocks = await startMocks([{ name: 'aelyst', document }])
    mock = mocks.get('aelyst')
    for (const project of ['new', 'pinned']) {
      await writeFile(join(folder.path, project, 'add.mjs'), program(mock?.url as string))
    }
  })

  it('gets the new version, with its changelog, its record and core once', async () => {
    expect(await installed('new')).toEqual({
      '@tags/aelyst': '0.2.0',
      '@tags/core': '0.1.0',
      '@tags/drift': '0.1.0',
    })
    const read = (file: string) =>
      readFile(join(folder.path, 'new/node_modules/@tags/aelyst', file), 'utf8')
    expect(await read('CHANGELOG.md')).toMatch(/^## 0\.2\.0\n.*at most 8 tags.*^## 0\.1\.0\n/ms)
    const record = JSON.parse(await read('changes/0.2.0.json'))
    expect(record).toMatchObject({ version: '0.2.0', previous: '0.1.0', wire: 'major' })
    const { metadata } = JSON.parse(await read('sbom.cdx.json'))
    expect(metadata.component.purl).toBe('pkg:npm/%40tags/aelyst@0.2.0')
  })

  it.each([
    ['new', 2],
    ['pinned', 1],
  ])(
    'of the %s version adds ten tags in as many requests as that one knows',
    async (project, requests) => {
      const { stdout } = await folder.run(project, process.execPath, ['add.mjs'])
      expect(JSON.parse(stdout)).toEqual({ requests, result: { contactId: expect.any(String) } })
    },
  )

  it('keeps a pinned old version', async () => {
    expect(await installed('pinned')).toMatchObject({
      '@tags/aelyst': '0.1.0',
      '@tags/core': '0.1.0',
    })
  })
})

/** Publishes the installed dependencies of the clients. */
async function publishDependencies(): Promise<void> {
  const root = join(import.meta.dirname, '../../..')
  const client = await realpath(join(root, 'packages/core/node_modules/openapi-fetch'))
  for (const source of [client, join(client, '../openapi-typescript-helpers')]) {
    const options = ['--ignore-scripts', '--registry', registry.url]
    await folder.run('repository', 'npm', ['publish', ...options, await realpath(source)])
  }
}

/** Creates an empty project and installs a package in it, only from this registry. */
async function install(project: string, wanted: string): Promise<void> {
  await mkdir(join(folder.path, project))
  await writeFile(join(folder.path, project, '.npmrc'), `registry=${registry.url}\n`)
  await writeFile(join(folder.path, project, 'package.json'), '{ "private": true }\n')
  await folder.run(project, 'npm', ['install', '--no-audit', '--no-fund', wanted])
}

/** Lists the packages of a project with their versions, including duplicates. */
async function installed(project: string): Promise<Record<string, string>> {
  const lock = join(folder.path, project, 'node_modules/.package-lock.json')
  const { packages } = JSON.parse(await readFile(lock, 'utf8'))
  return Object.fromEntries(
    Object.entries<{ version: string }>(packages).map(([path, { version }]) => [
      path.replace('node_modules/', ''),
      version,
    ]),
  )
}

/** A program that adds ten tags and prints the result and the number of requests. */
const program = (baseUrl: string): string => `
import { aelyst } from '@tags/aelyst'

let requests = 0
const client = aelyst({
  token: 'secret',
  baseUrl: '${baseUrl}',
  fetch: (url, init) => { requests++; return fetch(url, init) },
})
const tags = Array.from({ length: 10 }, (_, index) => 'tag ' + index)
const result = await client.addTags({ id: '12345' }, tags)
console.log(JSON.stringify({ requests, result }))
`
