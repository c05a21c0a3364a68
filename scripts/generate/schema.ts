import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from 'openapi-typescript'
import ts from 'typescript'
import { object } from '../redocly/context.ts'
import { directed } from './direction.ts'
import { discriminated } from './discriminator.ts'
import {
  constantOf,
  httpMethods,
  keyOf,
  lostKey,
  resolve,
  schemaOf,
  sharedParameters,
} from './document.ts'
import { explicit } from './explicit.ts'
import { withAliases } from './recursion.ts'
import { referable } from './reference.ts'
import type { Document, Parameter, Source } from './spec.ts'

/**
 * Emits `schema.ts`: the types of paths and components, with descriptions from the spec as JSDoc unless
 * `removeComments` is set.
 */
export async function emitSchema(
  document: Document,
  formatOptions: { removeComments?: boolean } = {},
): Promise<string> {
  const noted = formatOptions.removeComments ? document : withSources(document)
  const plain = withoutConstantHeaders(withSchemas(withoutPercent(discriminated(referable(noted)))))
  const typed = explicit(directed(plain)) as unknown as OpenAPI3
  const silent = true
  // The generator's main function validates and bundles first, which takes half of the time; ours are valid.
  const context = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: false,
    discriminators: scanDiscriminators(typed, { silent }),
    emptyObjectsUnknown: false,
    injectFooter: [],
    silent,
    resolve: ($ref: string) => resolveRef(typed, $ref, { silent }),
    transform: (schema: unknown) => (lostKey in object(schema) ? anyType : undefined),
  }
  const nodes = transformSchema(typed, context as unknown as GlobalContext)
  const text = astToString(withAliases(withOptional(nodes, document)), { formatOptions })
  return withPercent(text).replace(withRequired, withRequiredOfNullable)
}

/** Matches the helper of openapi-typescript for required properties, which finds none in a type that may be null. */
const withRequired = /^type WithRequired<T, K extends keyof T> = T & \{\n.*\n\};$/m

const withRequiredOfNullable =
  'type WithRequired<T, K extends keyof NonNullable<T>> =\n' +
  '  (T & { [P in K]-?: NonNullable<T>[P] }) | Extract<T, null>;'

const anyType = ts.factory.createKeywordTypeNode(ts.SyntaxKind.AnyKeyword)

/** Stands for `%` while types are generated: the generator takes it in a name for percent-encoding, and fails. */
const percent = '\uE025'

function withoutPercent(document: Document): Document {
  const text = JSON.stringify(document)
  return text.includes('%') ? JSON.parse(text.replaceAll('%', percent)) : document
}

/** Writes `%` again; in string literals, the stand-in is written as an escape. */
const withPercent = (text: string): string =>
  text.replaceAll(percent, '%').replaceAll('\\uE025', '%')

/** Adds a note to the description of each fact that the vendor does not plainly document. */
function withSources<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withSources) as Node
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, withSources(child)]),
  )
  const source = copy['x-source'] as Source | undefined
  if (source) {
    const note = `Source: ${source.certainty}, ${source.from}.`
    copy.description = copy.description ? `${String(copy.description).trim()}\n\n${note}` : note
  }
  return copy as Node
}

/** Gives each parameter with `content` the schema of its JSON, because the types of `content` are text. */
function withSchemas<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withSchemas) as Node
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, withSchemas(child)]),
  )
  const isParameter = typeof copy.in === 'string' && typeof copy.name === 'string'
  if (isParameter && copy.content) copy.schema = schemaOf(copy as unknown as Parameter)
  return copy as Node
}

/** Makes the parameters that every request of a client has optional in calls, which may replace them. */
function withOptional(nodes: ts.Node[], document: Document): ts.Node[] {
  const shared = new Set(sharedParameters(document).map(keyOf))
  if (!shared.size) return nodes
  const question = ts.factory.createToken(ts.SyntaxKind.QuestionToken)
  const visit = (node: ts.Node, path: string[]): ts.Node => {
    const isNamed = ts.isPropertySignature(node) || ts.isInterfaceDeclaration(node)
    const here = isNamed && 'text' in node.name ? [...path, node.name.text] : path
    const visited = ts.visitEachChild(node, (child) => visit(child, here), undefined)
    if (!ts.isPropertySignature(visited)) return visited
    const [parameters, place, name] = here.slice(lengthOfOwner(here))
    if (parameters !== 'parameters' || !place) return visited
    const isOptional = name ? shared.has(`${place} ${name}`) : hasOnlyOptional(visited.type)
    const mark = isOptional ? question : visited.questionToken
    const { modifiers, type } = visited
    return ts.factory.updatePropertySignature(visited, modifiers, visited.name, mark, type)
  }
  return nodes.map((node) => visit(node, []))
}

/** Returns the number of names that lead to an operation or a path item in the generated types. */
function lengthOfOwner([section, second = '', third = '', fourth = '']: string[]): number {
  if (section === 'operations') return 2
  if (section === 'paths') return httpMethods.includes(third) ? 3 : 2
  if (section !== 'components' || second !== 'pathItems') return Infinity
  return httpMethods.includes(fourth) ? 4 : 3
}

const hasOnlyOptional = (type: ts.TypeNode | undefined): boolean =>
  type !== undefined &&
  ts.isTypeLiteralNode(type) &&
  type.members.every(({ questionToken }) => questionToken)

/** Removes required headers with one allowed value from the types, because the client sends them. */
function withoutConstantHeaders(document: Document): Document {
  const isTyped = (entry: Parameter): boolean => {
    const parameter = resolve(document, entry)
    return parameter.in !== 'header' || constantOf(document, parameter) === undefined
  }
  const { paths, components } = document
  for (const item of [...Object.values(paths), ...Object.values(components?.pathItems ?? {})]) {
    for (const holder of [item, ...httpMethods.map((method) => item[method])]) {
      if (holder?.parameters) holder.parameters = holder.parameters.filter(isTyped)
    }
  }
  return document
}
