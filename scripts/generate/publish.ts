import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder, run } from '../lib/command.ts'
import { routes } from './document.ts'
import { emitSamples } from './samples.ts'
import type { Document, Sample } from './spec.ts'
import { pageWidth } from './text.ts'

/** Emits `openapi.json`: the bundled spec, with samples of every operation. */
export async function emitDocument(
  root: string,
  vendor: string,
  document: Document,
): Promise<string> {
  const published = structuredClone(document)
  const samples = emitSamples(vendor, document)
  await format(root, samples.flat())
  for (const [index, { operation }] of routes(published).entries()) {
    operation['x-codeSamples'] = samples[index]
  }
  return `${JSON.stringify(published, null, 2)}\n`
}

/** Formats the TypeScript samples to the width of a page. */
async function format(root: string, samples: Sample[]): Promise<void> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const programs = samples.filter(({ lang }) => lang === 'typescript')
  await inFolder(async (folder) => {
    const path = (index: number) => join(folder, `${index}.ts`)
    await Promise.all(programs.map(({ source }, index) => writeFile(path(index), source)))
    const options = [`--config-path=${root}`, '--vcs-enabled=false', `--line-width=${pageWidth}`]
    await run(process.execPath, [biome, 'format', '--write', ...options, folder], { cwd: root })
    for (const [index, sample] of programs.entries()) {
      sample.source = (await readFile(path(index), 'utf8')).trimEnd()
    }
  })
}
