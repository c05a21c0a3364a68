import { readFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { pnpm, run } from '../../lib/command.ts'
import { emitSbom } from '../sbom.ts'

const root = join(import.meta.dirname, '../../..')

/** Puts the pnpm of npx on the path, where none is installed: npx takes much longer to start than pnpm. */
beforeAll(async () => {
  const [program, ...args] = pnpm(root)
  if (program !== 'npx') return
  const options = args.with(-1, `--package=${args.at(-1)}`)
  const found = await run(program, [...options, '--call', 'command -v pnpm'], { cwd: root })
  process.env.PATH = `${dirname(found.trim())}${delimiter}${process.env.PATH}`
})

it('is reproducible in any folder and with any registry', async () => {
  const [text, again] = await Promise.all([emitSbom('@tags/aelyst'), emitSbom('@tags/aelyst')])
  expect(again).toBe(text)
  const { serialNumber, metadata, components } = JSON.parse(text)
  expect(serialNumber).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
  )
  expect(metadata).not.toHaveProperty('timestamp')
  expect(JSON.stringify(components)).not.toMatch(/\.tgz|"distribution"/)
})

it('has another serial number for other content', async () => {
  const [one, other] = await Promise.all([emitSbom('@tags/core'), emitSbom('@tags/highlevel')])
  expect(JSON.parse(one).serialNumber).not.toBe(JSON.parse(other).serialNumber)
})

it('lists the package bundled into core with its licence and the hash of its tarball', async () => {
  const { components } = JSON.parse(await emitSbom('@tags/highlevel'))
  const others = components.filter(({ group }: { group?: string }) => group !== '@tags')
  expect(others.map(({ name }: { name: string }) => name)).toEqual(['openapi-fetch'])
  for (const { licenses, hashes, properties } of others) {
    expect(properties).toEqual([{ name: 'cdx:npm:package:bundled', value: 'true' }])
    expect(licenses).toEqual([{ license: { id: 'MIT' } }])
    expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }])
  }
})

it('lists a bundled package that has a scope, in the version that is bundled', async () => {
  const manifest = await readFile(join(root, 'packages/cli/package.json'), 'utf8')
  const { devDependencies } = JSON.parse(manifest)
  const bundled = ['@modelcontextprotocol/server', 'content-type'].map((name) => {
    return { name, version: devDependencies[name] }
  })
  const { components } = JSON.parse(await emitSbom('@tags/cli', bundled))
  const purls = components
    .map(({ purl }: { purl: string }) => purl)
    .filter((purl: string) => /modelcontextprotocol|content-type/.test(purl))
  expect(purls).toEqual(
    bundled.map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`),
  )
})
