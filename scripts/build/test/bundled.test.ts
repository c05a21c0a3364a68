import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bundledPackages, emitLicences, joinedIn } from '../bundled.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundled-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Installs a package of one file into the folder. */
function install(name: string, version: string, code = ''): string {
  const place = join('node_modules', name)
  mkdirSync(join(folder, place), { recursive: true })
  const manifest = JSON.stringify({ name, version, license: 'MIT' })
  writeFileSync(join(folder, place, 'package.json'), manifest)
  writeFileSync(join(folder, place, 'LICENSE'), `Copyright ${name}`)
  writeFileSync(join(folder, place, 'index.js'), code)
  return join(place, 'index.js')
}

const region = (path: string) => `//#region ../../node_modules/.pnpm/${path}/index.js\n`

it('finds what another bundler joined into a file', () => {
  const text = [
    region('ajv@8.18.0/node_modules/ajv/dist'),
    region('ajv@8.18.0/node_modules/ajv/lib'),
    region('ajv-formats@3.0.1_ajv@8.18.0/node_modules/ajv-formats/dist'),
    region('@cfworker+json-schema@4.1.1/node_modules/@cfworker/json-schema'),
    region('pair@1.0.0(peer@2.0.0)/node_modules/pair'),
    '//#region src/index.ts\n',
  ].join('')
  expect(joinedIn(text)).toEqual([
    'ajv@8.18.0',
    'ajv-formats@3.0.1',
    '@cfworker/json-schema@4.1.1',
    'pair@1.0.0',
  ])
})

it('lists the licences of packages, and of those that were joined into them', () => {
  const sdk = install('@scope/sdk', '2.0.0', region('inner@1.2.3/node_modules/inner'))
  install('inner', '1.2.3')
  const found = bundledPackages(folder, ['src/index.ts', sdk])
  expect(found.map(({ name, version }) => `${name}@${version}`)).toEqual([
    '@scope/sdk@2.0.0',
    'inner@1.2.3',
  ])
  expect(emitLicences(found)).toContain('Copyright inner')
})

it('asks for a joined package that is not there, or has another version', () => {
  const sdk = install('@scope/sdk', '2.0.0', region('inner@1.2.3/node_modules/inner'))
  const find = () => bundledPackages(folder, [sdk])
  expect(find).toThrow('node_modules/@scope/sdk holds the code of inner@1.2.3: list that version')
  install('inner', '1.2.4')
  expect(find).toThrow('inner@1.2.3')
})
