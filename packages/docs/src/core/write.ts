import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  Application,
  type Comment,
  type DeclarationReflection,
  Logger,
  LogLevel,
  PageEvent,
  type Reflection,
} from 'typedoc'
import { load, type MarkdownPageEvent, type PluginOptions } from 'typedoc-plugin-markdown'
import { type Entry, type Export, emitEntry, emitExport, emitOverview, entryOf } from './page.ts'
import { CoreRouter, CoreTheme } from './theme.ts'

const docs = join(import.meta.dirname, '../..')
const core = join(docs, '../core')
const folder = join(docs, 'src/content/docs/core')

/** The names of `./adapter` are for generated clients, and may change in any release. */
const isPublic = (key: string): boolean => !['./adapter', './package.json'].includes(key)

/** Properties that the comment of their type explains. */
const plain = [
  'index.TagsEvent.__type.type',
  ...['id', 'email', 'phone'].map((name) => `index.ContactReference.__type.${name}`),
  ...['method', 'path'].map((name) => `drift.Checker.operation.__type.${name}`),
]

/** How TypeDoc shows an export: each signature as TypeScript, and no page around it. */
const format: Partial<PluginOptions> = {
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  expandObjects: true,
  expandParameters: true,
  parametersFormat: 'none',
}

/**
 * Writes the reference of `@tags/core` into the content of the site, in place of an earlier one, and tells
 * what is in it.
 * @throws {Error} with everything that TypeDoc warns of.
 */
export async function writeCore(): Promise<Entry[]> {
  const { name, exports } = JSON.parse(await readFile(join(core, 'package.json'), 'utf8'))
  const sources = Object.entries<string>(exports).filter(([key]) => isPublic(key))
  const app = await Application.bootstrapWithPlugins({
    entryPoints: sources.map(([, source]) => join(core, source)),
    tsconfig: join(core, 'tsconfig.json'),
    plugin: [load],
    logLevel: LogLevel.Warn,
    readme: 'none',
    router: 'core',
    theme: 'core',
    sort: ['source-order'],
    disableSources: true,
    excludeExternals: true,
    preservedTypeAnnotationTags: ['@throws'],
    validation: { notDocumented: true },
    intentionallyNotDocumented: plain,
    intentionallyNotExported: ['DataOf'],
    outputs: [{ name: 'markdown', path: folder }],
    ...format,
  })
  const warnings: string[] = []
  app.logger = new Logger()
  app.logger.log = (message, level) => {
    if (level >= LogLevel.Warn) warnings.push(message)
  }
  const project = await app.convert()
  if (project) app.validate(project)
  if (!project?.children || warnings.length) throw new Error(warnings.join('\n'))

  for (const { comment } of Object.values(project.reflections)) if (comment) tellThrows(comment)
  const modules = sources.map(([key, source]) => {
    const module = project.getChildByName([source.replace(/^\.\/src\/|\.ts$/g, '')])
    return Object.assign(module as DeclarationReflection, { name: name + key.slice(1) })
  })
  const entries = modules.map(entryOf)
  const all = entries.flatMap(({ exports }) => exports)
  app.renderer.defineRouter('core', CoreRouter)
  app.renderer.defineTheme('core', CoreTheme)
  app.renderer.on(PageEvent.END, (event) => {
    const { model, contents } = event as unknown as MarkdownPageEvent<Reflection>
    const entry = entries.find(({ name }) => name === model.parent?.name) as Entry
    const it = entry.exports.find(({ name }) => name === model.name) as Export
    event.contents = emitExport(it, entry.name, all, contents ?? '')
  })
  await rm(folder, { recursive: true, force: true })
  await app.generateOutputs(project)
  const readme = await readFile(join(core, 'README.md'), 'utf8')
  await writeFile(join(folder, 'index.md'), emitOverview(readme, entries))
  for (const entry of entries.slice(1)) {
    await writeFile(join(folder, entry.name.replace(name, ''), 'index.md'), emitEntry(entry))
  }
  if (warnings.length) throw new Error(warnings.join('\n'))
  return entries
}

/** Says in a sentence what is thrown. */
function tellThrows(comment: Comment): void {
  for (const { typeAnnotation = '', content } of comment.getTags('@throws')) {
    const thrown = typeAnnotation.replace(/^{(.*)}$/, '`$1` ')
    comment.summary.push({ kind: 'text', text: `\n\nThrows ${thrown}` }, ...content)
  }
  comment.removeTags('@throws')
}

/** A group of the sidebar for each entry point. */
export const coreSidebar = (entries: Entry[]) =>
  entries.map(({ name, exports }) => ({
    label: name,
    items: exports.map(({ name, path }) => ({ label: name, link: path })),
  }))
