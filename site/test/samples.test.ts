import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { environmentName } from '@tags/scripts/naming'
import { describe, expect, inject, it } from 'vitest'
import { command, packages, shared } from '../src/folders.ts'
import { vendors } from '../src/vendors.ts'

const root = join(import.meta.dirname, '..')
const samples = join(root, 'samples')
const files = globSync('**/*.*', { cwd: samples }).sort()
/** A `.test.ts`, `.page.ts` or `.worker.ts` is not a plain Node program; its guide's own test runs it. */
const isProgram = (file: string) => /(?<!\.test|\.page|\.worker)\.ts$/.test(file)
/** Its output depends on the releases; its guide's own test runs it in a package with a release. */
const releases = 'spec-changes/releases.ts'
/** `tests/platforms` runs these with the tools that they use. */
const isForTools = (file: string) => /^(modules|next|proxies)\//.test(file)
const programs = files.filter((file) => isProgram(file) && !isForTools(file) && file !== releases)
const pages = globSync('src/**/*.{astro,md,mdx}', {
  cwd: root,
  exclude: [...shared, command].map((name) => `src/content/docs/${name}/**`),
}).sort()

describe.concurrent('a sample prints the output on the site', () => {
  it.for(programs)('%s', async (file, { expect }) => {
    expect(await run(file)).toEqual({ stdout: await beside(file, '.txt'), stderr: '' })
  })
})

describe('a page shows code only from files that run', () => {
  it.for(pages)('%s', async (page) => {
    const text = await readFile(join(root, page), 'utf8')
    const fences = [...text.matchAll(/^ *(`{3,}|~{3,})(.*)\n[\s\S]*?^ *\1 *$/gm)]
    const languages = fences.map(([, , language = '']) => language.trim().replace(/ .*/, ''))
    expect(languages.filter((language) => !/^(sh|txt)$/.test(language))).toEqual([])
    expect(shown(text).filter((file) => !files.includes(file))).toEqual([])
  })

  it('has every file on a page', async () => {
    const texts = await Promise.all(pages.map((page) => readFile(join(root, page), 'utf8')))
    const all = new Set(texts.flatMap(shown))
    const missing = files.filter((file) => !isBeside(file) && !all.has(file))
    expect(missing.filter((file) => !shared.some((name) => file.startsWith(`${name}/`)))).toEqual(
      [],
    )
  })

  it.each(shared)('the README of %s, which begins its reference', async (name) => {
    const readme = await readFile(join(packages, name, 'README.md'), 'utf8')
    const shown = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code)
    const programs = files.filter((file) => file.startsWith(`${name}/`) && file.endsWith('.ts'))
    const texts = programs.map((file) => readFile(join(samples, file), 'utf8'))
    expect(shown.sort()).toEqual((await Promise.all(texts)).sort())
  })
})

/** Lists the samples on a page. */
const shown = (text: string): string[] =>
  [...text.matchAll(/<(Sample|Excerpt|Screen)\s[^>]*?\bfile="([^"]+)"/g)].flatMap(
    ([, component, file = '']) =>
      component === 'Screen' ? [`${file}.svg`, `${file}.txt`] : [file],
  )

/** Checks whether a file is the output of a program, or an answer. */
const isBeside = (file: string) => {
  const program = file.replace(/\.(txt|answers\.json)$/, '.ts')
  return program !== file && programs.includes(program)
}

/** Reads the file that belongs to a program, if it exists. */
async function beside(file: string, ending: string): Promise<string> {
  const path = join(samples, file.replace(/\.ts$/, ending))
  return existsSync(path) ? readFile(path, 'utf8') : ''
}

/** Runs a sample with the mocks and a credential for every vendor, and returns its output. */
async function run(file: string): Promise<{ stdout: string; stderr: string }> {
  const mocks = inject('mocks')
  const servers = vendors.flatMap(({ name, document }) =>
    document.servers.map(({ url }) => [url, mocks[name]]),
  )
  const credentials = vendors.flatMap(({ name }) =>
    ['token', 'apiKey'].map((option) => [environmentName(name, option), 'a-credential']),
  )
  return promisify(execFile)(
    process.execPath,
    ['--import', join(import.meta.dirname, 'reroute.ts'), join(samples, file)],
    {
      timeout: 150_000,
      env: {
        ...process.env,
        ...Object.fromEntries(credentials),
        ANSWERS: (await beside(file, '.answers.json')) || '[]',
        MOCKS: JSON.stringify(servers),
        REDIS_URL: inject('redis'),
      },
    },
  )
}
