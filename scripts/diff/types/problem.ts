import ts from 'typescript'
import { pointerOf } from '../../lib/pointer.ts'
import type { SideName } from './judge.ts'

/** The reason why the types of a document cannot be compared. */
export interface TypeProblem {
  side: SideName
  /** A pointer into that side, to the place that has no types. */
  pointer: string
  /** A sentence. */
  reason: string
  /** Whether the error says nothing about the place; then the document may not be OpenAPI. */
  isUnplaced?: true
}

/** Describes an error of the types generator, whose message may have a pointer. */
export function problemOf(side: SideName, error: unknown): TypeProblem {
  const { message } = error as Error
  if (error instanceof RangeError) return { side, pointer: '#', reason: 'It contains itself.' }
  const pointer = /#(\/[^\s:]+)/.exec(message)?.[0]
  if (!pointer) return { side, pointer: '#', reason: sentence(message), isUnplaced: true }
  const reason = message.replace(`${pointer}: `, '').replace(` at ${pointer}`, '')
  return { side, pointer, reason: sentence(reason) }
}

const sentence = (text: string): string =>
  text.replace(/^[a-z](?=\w* )/, (letter) => letter.toUpperCase()).replace(/\.?$/, '.')

/** Finds the first part of a generated module that does not compile. */
export function faultIn(
  program: ts.Program,
  file: ts.SourceFile,
  side: SideName,
): TypeProblem | undefined {
  const [first] = [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]
  if (!first) return undefined
  const message = ts.flattenDiagnosticMessageText(first.messageText, ' ')
  return {
    side,
    pointer: pointerOf(namesAt(file, first.start ?? 0)),
    reason: sentence(`The compiler refuses its type: TS${first.code}: ${message}`),
  }
}

/** Lists the names of the path or component around a position, which are those of the document. */
function namesAt(file: ts.SourceFile, position: number): string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (position < node.getStart(file) || position >= node.end) return
    if (ts.isInterfaceDeclaration(node)) names.push(node.name.text)
    if (ts.isPropertySignature(node) && isNamed(node.name)) names.push(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names.slice(0, names[0] === 'components' ? 3 : 2)
}

const isNamed = (name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral =>
  ts.isIdentifier(name) || ts.isStringLiteral(name)
