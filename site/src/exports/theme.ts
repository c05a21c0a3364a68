import {
  type PageDefinition,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type RouterTarget,
} from 'typedoc'
import {
  type MarkdownPageEvent,
  MarkdownTheme,
  MarkdownThemeContext,
  MemberRouter,
} from 'typedoc-plugin-markdown'

/** Writes a file for each export, with the export's name, and no file for modules. */
export class ExportRouter extends MemberRouter {
  override buildPages(project: ProjectReflection): PageDefinition<RouterTarget>[] {
    const isExport = ({ model }: PageDefinition<RouterTarget>) =>
      !(model as Reflection).kindOf([ReflectionKind.Project, ReflectionKind.Module])
    return super.buildPages(project).filter(isExport)
  }

  override getIdealBaseName({ name }: Reflection): string {
    return name
  }
}

/** Shows a signature once, as TypeScript. */
export class ExportTheme extends MarkdownTheme {
  override getRenderContext(page: MarkdownPageEvent<Reflection>): MarkdownThemeContext {
    const context = new MarkdownThemeContext(this, page, this.application.options)
    Object.assign(context.partials, { signatureReturns: () => '', inheritance: () => '' })
    return context
  }
}
