/** Compiles specs/*.yaml to packages/<vendor>. With --check, only reports stale files. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readAccepted } from './drift/accepted.ts'
import { bundle } from './generate/bundle.ts'
import { emitClient } from './generate/client.ts'
import { emitDependencies, emitEntries } from './generate/entries.ts'
import { emitHooks, hasWebhooks } from './generate/hooks.ts'
import { emitContacts } from './generate/listed.ts'
import { vendorNames } from './generate/names.ts'
import { emitOperations } from './generate/operations.ts'
import { checkServerFile } from './generate/options.ts'
import { emitPackage } from './generate/package.ts'
import { emitPages, hasPages } from './generate/pages.ts'
import { emitDocument } from './generate/publish.ts'
import { emitVendors } from './generate/readme.ts'
import { emitSchema } from './generate/schema.ts'
import type { Document } from './generate/spec.ts'
import { emitTags } from './generate/tags.ts'
import { inFolder, pnpm, run } from './lib/command.ts'
import { type Command, readArguments, runCommand } from './lib/main.ts'
import { emitFeed } from './record/feed.ts'
import { emitIndex, emitReleases } from './record/latest.ts'
import { readRepository, readVendors } from './record/vendor.ts'

/** The text of files by their path from the root. */
type Files = Map<string, string>

const help = `Lints the specs, and compiles each to the package of its vendor. Writes nothing while a spec is invalid.

  pnpm generate [options]

  --check  writes nothing, and exits with 1 if a file is not what the specs say
  --help   shows this

An invalid spec exits with 1, bad input with 2.
`

export const main: Command = async (args, { root, print, warn }) => {
  const { values: options } = readArguments(
    { args, options: { check: { type: 'boolean' }, help: { type: 'boolean' } } },
    'See `pnpm generate --help`.',
  )
  if (options.help) {
    print(help)
    return 0
  }
  try {
    const files = await compileAll(root)
    const { stale, extra } = await compare(root, files)
    if (!options.check) await write(root, files, stale, extra, print)
    else if (stale.length + extra.length) {
      const list = [...stale, ...extra].map((path) => `  ${path}`).join('\n')
      throw new Error(`these files are not what the specs say; run \`pnpm generate\`:\n${list}`)
    } else print(`${files.size} generated files are fresh.\n`)
    return 0
  } catch (error) {
    warn((error as Error).message)
    return 1
  }
}

/** Compiles a spec into the files of `src/generated` and the bundled `openapi.json`. */
async function compile(root: string, name: string, document: Document): Promise<Files> {
  const folder = join(root, 'packages', name, 'src')
  const written = {
    error: existsSync(join(folder, 'error.ts')),
    tags: existsSync(join(folder, 'tags.ts')),
    server: existsSync(join(folder, 'server.ts')),
  }
  checkServerFile(name, document, written.server)
  const unified = document['x-unified']
  if (!unified && !written.tags) {
    throw new Error(
      `it has no x-unified, and there is no packages/${name}/src/tags.ts to use instead.`,
    )
  }
  const files: Record<string, string> = {
    'client.ts': emitClient(name, await versionOf(root, name), document, written),
    'operations.ts': emitOperations(document),
    'schema.ts': await emitSchema(structuredClone(document)),
    ...(unified && !written.tags && { 'tags.ts': emitTags(name, document, unified) }),
    ...(hasPages(document) && { 'pages.ts': emitPages(document) }),
    ...(hasWebhooks(document) && { 'hooks.ts': emitHooks(name, document) }),
    ...(unified?.listContacts && {
      'contacts.ts': emitContacts(name, document, unified, written.tags),
    }),
  }
  const banner = `// Compiled from specs/${name}.yaml by \`pnpm generate\`. Edit the spec, not this file.`
  return new Map([
    [`packages/${name}/openapi.json`, await emitDocument(root, name, document)],
    ...Object.entries(files).map(([file, text]): [string, string] => [
      `packages/${name}/src/generated/${file}`,
      `${banner}\n\n${text}`,
    ]),
  ])
}

/** Reads the version of a package; a new package has 0.0.0 until its first release. */
async function versionOf(root: string, name: string): Promise<string> {
  const manifest = await readFile(join(root, 'packages', name, 'package.json'), 'utf8').catch(
    () => '',
  )
  return manifest ? JSON.parse(manifest).version : '0.0.0'
}

/** Compiles the part of the command `tags` that follows from the specs, in a repository that has the command. */
async function compileCommand(root: string, documents: Map<string, Document>): Promise<Files> {
  const path = 'packages/cli/package.json'
  const manifest = await readFile(join(root, path), 'utf8').catch(() => undefined)
  if (manifest === undefined) return new Map()
  const names = [...documents.keys()]
  const isOther = (name: string) =>
    existsSync(join(root, 'packages', name, 'package.json')) && !names.includes(name)
  const hasOwnList = (name: string) => existsSync(join(root, 'packages', name, 'src/contacts.ts'))
  const banner = '// Compiled from specs by `pnpm generate`. Edit the specs, not this file.'
  return new Map([
    [path, emitDependencies(manifest, names, isOther)],
    ['packages/cli/src/generated/vendors.ts', `${banner}\n\n${emitEntries(documents, hasOwnList)}`],
  ])
}

/** Emits the hand-written files of a package that does not exist yet. */
function scaffold(root: string, name: string, document: Document): Files {
  if (existsSync(join(root, 'packages', name, 'package.json'))) return new Map()
  const files = Object.entries(emitPackage(name, document))
  return new Map(files.map(([path, text]) => [`packages/${name}/${path}`, text]))
}

/** Formats the files in one run of Biome, and sorts their imports, except bundled specs and records of releases. */
async function format(root: string, files: Files): Promise<Files> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const paths = [...files.keys()].filter(
    (path) => /\.(ts|json)$/.test(path) && !/openapi\.json$|\/changes\//.test(path),
  )
  return inFolder(async (folder) => {
    await writeAll(folder, files, paths)
    const options = [`--config-path=${root}`, '--vcs-enabled=false', '--linter-enabled=false']
    await run(process.execPath, [biome, 'check', '--write', ...options, folder], { cwd: root })
    const formatted = new Map(files)
    for (const path of paths) formatted.set(path, await readFile(join(folder, path), 'utf8'))
    return formatted
  })
}

/** Writes some of the files into a folder. */
async function writeAll(folder: string, files: Files, paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), files.get(path) as string)
  }
}

/** Lists the paths of all files in `src/generated` of any package. */
async function listGenerated(root: string): Promise<string[]> {
  const paths = await readdir(join(root, 'packages'))
  const lists = paths.map(async (name) => {
    const folder = `packages/${name}/src/generated`
    const files = await readdir(join(root, folder)).catch(() => [])
    return files.map((file) => `${folder}/${file}`)
  })
  return (await Promise.all(lists)).flat()
}

/** Compiles all specs into the files that follow from them, by path. */
async function compileAll(root: string): Promise<Files> {
  const names = await vendorNames(root)
  if (names.length === 0) throw new Error('specs has no spec; write one as specs/my-vendor.yaml.')
  // Accepted drift is not compiled, but its files must be valid.
  for (const name of names) await readAccepted(root, name)
  const documents = await bundle(root, names)
  const files: Files = new Map()
  for (const [name, document] of documents) {
    try {
      for (const file of scaffold(root, name, document)) files.set(...file)
      for (const file of await compile(root, name, document)) files.set(...file)
    } catch (error) {
      throw new Error(`specs/${name}.yaml: ${(error as Error).message}`, { cause: error })
    }
  }
  const vendors = await readVendors(root, documents)
  for (const vendor of vendors) {
    files.set(`packages/${vendor.name}/changes/index.json`, emitReleases(vendor))
  }
  files.set('specs/latest.json', emitIndex(vendors))
  files.set('specs/feed.atom', emitFeed(vendors, await readRepository(root)))
  for (const file of await compileCommand(root, documents)) files.set(...file)
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  files.set('README.md', emitVendors(readme, documents))
  return format(root, files)
}

/** Compares the files with the working tree: stale files, and generated files without a source. */
async function compare(root: string, files: Files): Promise<{ stale: string[]; extra: string[] }> {
  const stale: string[] = []
  for (const [path, text] of files) {
    const present = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (present !== text) stale.push(path)
  }
  const extra = (await listGenerated(root)).filter((path) => !files.has(path))
  return { stale, extra }
}

async function write(
  root: string,
  files: Files,
  stale: string[],
  extra: string[],
  print: (text: string) => void,
): Promise<void> {
  await writeAll(root, files, stale)
  for (const path of stale) print(`wrote ${path}\n`)
  for (const path of extra) {
    await rm(join(root, path))
    print(`removed ${path}\n`)
  }
  print(`${files.size} generated files, ${stale.length + extra.length} changed.\n`)
  if (stale.some((path) => path.endsWith('package.json'))) {
    print('linking the new package\n')
    const [program, ...args] = pnpm(root)
    await run(program, [...args, 'install', '--no-frozen-lockfile', '--prefer-offline'], {
      cwd: root,
    })
  }
}

if (import.meta.main) await runCommand(main)
