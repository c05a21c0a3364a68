import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { run } from '../lib/command.ts'
import type { Document } from './spec.ts'

/** Words of JavaScript that a vendor's function cannot have as its name. */
const reservedWords = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends ' +
    'false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof var void while ' +
    'with yield'
  ).split(' '),
)

/**
 * Every spec as one JSON document, by vendor.
 * @throws an error with the linter's report, if a spec is not right.
 */
export async function bundle(root: string): Promise<Map<string, Document>> {
  const files = (await readdir(join(root, 'specs'))).sort()
  const names = files.map((file) => basename(file, '.yaml'))
  const wrong = files.find((file) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*\.yaml$/.test(file))
  if (wrong) throw new Error(`specs/${wrong}: name it as its package, such as my-vendor.yaml.`)
  const reserved = names.find((name) => reservedWords.has(name))
  if (reserved) throw new Error(`specs/${reserved}.yaml: no function can be named ${reserved}.`)

  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const specs = files.map((file) => `specs/${file}`)
  await run(process.execPath, [cli, 'lint', ...specs, '--max-problems=1000'], { cwd: root }).catch(
    ({ stdout, message }) => {
      throw new Error(stdout.trim() || message)
    },
  )
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  try {
    await run(process.execPath, [cli, 'bundle', ...specs, '--ext=json', `--output=${folder}`], {
      cwd: root,
    })
    const documents = names.map(async (name): Promise<[string, Document]> => {
      return [name, JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))]
    })
    return new Map(await Promise.all(documents))
  } finally {
    await rm(folder, { recursive: true })
  }
}
