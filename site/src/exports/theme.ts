import {
  MappedType,
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
    const { someType } = context.partials
    Object.assign(context.partials, {
      signatureReturns: () => '',
      inheritance: () => '',
      someType: (...[type, options]: Parameters<typeof someType>) =>
        type instanceof MappedType ? emitMapped(type, someType) : someType(type, options),
    })
    return context
  }
}

/** Writes a mapped type with all its parts; the plugin leaves it to TypeDoc, which drops the dots of rest parameters. */
function emitMapped(type: MappedType, emit: MarkdownThemeContext['partials']['someType']): string {
  const { parameter, parameterType, nameType, templateType } = type
  const modified = (modifier: '+' | '-' | undefined, text: string) =>
    modifier ? `${modifier === '-' ? '-' : ''}${text}` : ''
  const readonly = modified(type.readonlyModifier, 'readonly ')
  const optional = modified(type.optionalModifier, '?')
  const name = nameType ? ` as ${emit(nameType)}` : ''
  return `{ ${readonly}[${parameter} in ${emit(parameterType)}${name}]${optional}: ${emit(templateType)} }`
}
