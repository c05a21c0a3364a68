import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
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
import { packages } from '../folders.ts'
import { type Export, emitExport, emitOverview, exportsOf } from './emit.ts'
import { ExportRouter, ExportTheme } from './theme.ts'

/** Properties that the comment of their type explains, by package. */
const selfExplanatory: Record<string, string[]> = {
  core: [
    'index.TagsEvent.__type.type',
    ...['id', 'email', 'phone'].map((name) => `index.ContactReference.__type.${name}`),
  ],
  drift: ['method', 'path'].map((name) => `index.Checker.operation.__type.${name}`),
}

const content = join(import.meta.dirname, '../content/docs')

/** The entry points of a package that are for its users. */
const documented = (part: string): string[] => (part === 'sandbox' ? ['.', './node'] : ['.'])

/** TypeDoc's format of an export: each signature as TypeScript, and nothing around it. */
const format: Partial<PluginOptions> = {
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  expandObjects: true,
  expandParameters: true,
  parametersFormat: 'none',
}

/** Types that only others are made of. */
const helpers: Record<string, string[]> = { core: ['DataOf'], sandbox: ['KindsOf'] }

/**
 * Writes the reference of a package into the site's content, replacing an earlier one, and returns the exports
 * of its entry points that are for users.
 * @throws {Error} with all warnings of TypeDoc.
 */
export async function writeExports(part: string): Promise<Export[]> {
  const source = join(packages, part)
  const folder = join(content, part)
  const { name, exports: entryPoints } = JSON.parse(
    await readFile(join(source, 'package.json'), 'utf8'),
  )
  const app = await Application.bootstrapWithPlugins({
    entryPoints: documented(part).map((entry) => join(source, entryPoints[entry])),
    alwaysCreateEntryPointModule: true,
    tsconfig: join(source, 'tsconfig.json'),
    plugin: [load],
    logLevel: LogLevel.Warn,
    readme: 'none',
    router: 'exports',
    theme: 'exports',
    sort: ['source-order'],
    disableSources: true,
    excludeExternals: true,
    preservedTypeAnnotationTags: ['@throws'],
    validation: { notDocumented: true },
    intentionallyNotDocumented: selfExplanatory[part] ?? [],
    intentionallyNotExported: helpers[part] ?? [],
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

  for (const { comment } of Object.values(project.reflections)) if (comment) addThrows(comment)
  const exports = project.children.flatMap((module) => {
    const from = module.name === 'index' ? name : `${name}/${module.name}`
    return exportsOf(part, from, module as DeclarationReflection)
  })
  app.renderer.defineRouter('exports', ExportRouter)
  app.renderer.defineTheme('exports', ExportTheme)
  app.renderer.on(PageEvent.END, (event) => {
    const { model, contents } = event as unknown as MarkdownPageEvent<Reflection>
    const it = exports.find(({ name }) => name === model.name) as Export
    event.contents = emitExport(it, exports, contents ?? '')
  })
  await rm(folder, { recursive: true, force: true })
  await app.generateOutputs(project)
  await writeOverview(part, exports)
  if (warnings.length) throw new Error(warnings.join('\n'))
  return exports
}

/** Writes the README of a package into the site's content, with a list of its exports. */
export async function writeOverview(part: string, exports?: Export[]): Promise<void> {
  const readme = await readFile(join(packages, part, 'README.md'), 'utf8')
  await mkdir(join(content, part), { recursive: true })
  await writeFile(join(content, part, 'index.md'), emitOverview(readme, exports))
}

/** Adds a sentence about thrown errors to the summary. */
function addThrows(comment: Comment): void {
  for (const { typeAnnotation = '', content } of comment.getTags('@throws')) {
    const thrown = typeAnnotation.replace(/^{(.*)}$/, '`$1` ')
    comment.summary.push({ kind: 'text', text: `\n\nThrows ${thrown}` }, ...content)
  }
  comment.removeTags('@throws')
}
