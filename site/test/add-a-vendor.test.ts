import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extensions } from '@tags/scripts/extensions'
import { expect, inject, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const guide = join(root, 'site/samples/add-a-vendor')

/** Typical mistakes in the guide's spec. */
const mistakes: [right: string, wrong: string][] = [
  ['  addTags:\n', '  addTag:\n'],
  ['      tags: $response.body#/tags\npaths', '      tags: $response.body#/tag\npaths'],
  [
    '      x-source:\n        certainty: recorded\n        from: replies of a trial account, November 2026\n',
    '',
  ],
]

it('the linter reports mistakes as the guide shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mistakes-'))
  try {
    const spec = mistakes.reduce(
      (text, [right, wrong]) => {
        expect(text.split(right)).toHaveLength(2)
        return text.replace(right, () => wrong)
      },
      await readFile(join(guide, 'my-vendor.yaml'), 'utf8'),
    )
    await mkdir(join(folder, 'specs'))
    await writeFile(join(folder, 'specs/my-vendor.yaml'), spec)
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const args = [cli, 'lint', 'specs/my-vendor.yaml', `--config=${root}/redocly.yaml`]
    const env = { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off' }
    const said = await promisify(execFile)(process.execPath, args, { cwd: folder, env }).then(
      () => 'nothing',
      ({ stdout }) => stdout,
    )
    expect(`${said.trim()}\n`).toBe(await readFile(join(guide, 'mistakes.txt'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('the page has a row for each extension, and excerpts of the spec', async () => {
  const page = await (await fetch(`${inject('site')}/guides/add-a-vendor/`)).text()
  const rows = [...page.matchAll(/<th scope="row"[^>]*><code[^>]*>([^<]+)/g)].map(
    ([, name]) => name,
  )
  expect(rows).toEqual(Object.keys(extensions))
  const excerpts = [...page.matchAll(/<pre data-language="yaml"[\s\S]*?<\/pre>/g)].slice(1).join('')
  const text = excerpts.replace(/<[^>]+>/g, '')
  for (const name of ['x-unified:', 'x-rate-limit:', 'x-error:', 'x-source:', 'maxItems: 10']) {
    expect(text).toContain(name)
  }
})
