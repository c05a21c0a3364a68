import ts from 'typescript'

/** The types of the schemas of components, by name. */
type Schemas = ReadonlyMap<string, ts.TypeNode>

const { factory } = ts

/**
 * Gives each schema that holds itself in a list, with no object between, a type alias of its own: TypeScript refuses
 * such a type in an interface.
 */
export function withAliases(nodes: ts.Node[]): ts.Node[] {
  const schemas = new Map(nodes.flatMap(schemasIn))
  const recursive = [...schemas.keys()].filter(
    (name) => reaches(name, name, schemas) && !reaches(name, name, schemas, isList),
  )
  if (recursive.length === 0) return nodes
  const taken = new Set(nodes.flatMap((node) => (isDeclaration(node) ? [node.name.text] : [])))
  const aliases = new Map(recursive.map((name) => [name, aliasOf(name, taken)]))
  const declarations = [...aliases].map(([name, alias]) => {
    const type = renamed(schemas.get(name) as ts.TypeNode, aliases)
    return factory.createTypeAliasDeclaration(undefined, alias, undefined, type)
  })
  return [...nodes.map((node) => withReferences(node, aliases)), ...declarations]
}

const isDeclaration = (node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)

/** Lists the members of `components['schemas']`, if a node declares it. */
function membersOf(node: ts.Node): ts.PropertySignature[] {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'components') return []
  return node.members.flatMap((member) =>
    nameOf(member) === 'schemas' && ts.isPropertySignature(member) && isLiteral(member.type)
      ? member.type.members.filter(ts.isPropertySignature)
      : [],
  )
}

const isLiteral = (node: ts.Node | undefined): node is ts.TypeLiteralNode =>
  node !== undefined && ts.isTypeLiteralNode(node)

const schemasIn = (node: ts.Node): [string, ts.TypeNode][] =>
  membersOf(node).flatMap((member): [string, ts.TypeNode][] => {
    const name = nameOf(member)
    return name !== undefined && member.type ? [[name, member.type]] : []
  })

const nameOf = ({ name }: ts.TypeElement): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined

/** Returns the name of the schema that a type refers to: `components['schemas']['Name']`. */
function schemaOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return
  const { objectType: root, indexType: section } = node.objectType
  const isSchemas = textOf(section) === 'schemas' && ts.isTypeReferenceNode(root)
  return isSchemas ? textOf(node.indexType) : undefined
}

const textOf = (node: ts.TypeNode): string | undefined =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined

const isList = (node: ts.Node): boolean => ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node)

/**
 * Lists the schemas that a type refers to outside of its objects, whose properties TypeScript resolves later, and of
 * the types that `isLeft` leaves out.
 */
function directIn(node: ts.Node, isLeft: (node: ts.Node) => boolean): string[] {
  if (ts.isTypeLiteralNode(node) || isLeft(node)) return []
  const name = schemaOf(node)
  if (name !== undefined) return [name]
  const names: string[] = []
  ts.forEachChild(node, (child) => {
    names.push(...directIn(child, isLeft))
  })
  return names
}

/** Checks that a schema refers to another directly. */
function reaches(
  from: string,
  to: string,
  schemas: Schemas,
  isLeft: (node: ts.Node) => boolean = () => false,
  seen = new Set<string>(),
): boolean {
  const type = schemas.get(from)
  if (!type || seen.has(from)) return false
  seen.add(from)
  return directIn(type, isLeft).some(
    (name) => name === to || reaches(name, to, schemas, isLeft, seen),
  )
}

/** Creates the name of an alias, which no declaration has. */
function aliasOf(name: string, taken: Set<string>): string {
  const base = `Recursive${name.replace(/[^\w$]+/g, '_')}`
  let alias = base
  for (let count = 2; taken.has(alias); count++) alias = `${base}${count}`
  taken.add(alias)
  return alias
}

/** Replaces the references to schemas with an alias, outside of objects. */
function renamed<Node extends ts.Node>(node: Node, aliases: ReadonlyMap<string, string>): Node {
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isTypeLiteralNode(node)) return node
    const alias = aliases.get(schemaOf(node) ?? '')
    if (alias !== undefined) return factory.createTypeReferenceNode(alias)
    return ts.visitEachChild(node, visit, undefined)
  }
  return visit(node) as Node
}

/** Writes the alias in place of the type of each schema that has one. */
function withReferences(node: ts.Node, aliases: ReadonlyMap<string, string>): ts.Node {
  const members = new Set<ts.Node>(membersOf(node))
  const visit = (child: ts.Node): ts.Node => {
    if (!members.has(child)) return ts.visitEachChild(child, visit, undefined)
    const member = child as ts.PropertySignature
    const alias = aliases.get(nameOf(member) ?? '')
    if (alias === undefined) return member
    const type = factory.createTypeReferenceNode(alias)
    const { modifiers, name, questionToken } = member
    return factory.updatePropertySignature(member, modifiers, name, questionToken, type)
  }
  return members.size ? visit(node) : node
}
