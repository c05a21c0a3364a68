import { join } from 'node:path'
import ts from 'typescript'
import { compiler } from '../diff/types/program.ts'
import { emitSchema } from '../generate/schema.ts'
import type { Document } from '../generate/spec.ts'

/** Shares the parsed library among the documents of a test file. */
const compile = compiler(join(import.meta.dirname, '../..'))

/**
 * Compiles lines of code behind the types of a document, and returns whether each line is right.
 * @throws an error with the compiler's messages, if the types themselves are wrong.
 */
export async function compileTypes(document: object, lines: string[]): Promise<boolean[]> {
  const head = { openapi: '3.1.0', info: { title: 'a', version: '1' }, servers: [], paths: {} }
  const whole: Document = { ...head, components: {}, ...document }
  const types = await emitSchema(structuredClone(whole))
  const before = types.split('\n').length
  const program = compile(new Map([['/types.ts', [types, ...lines].join('\n')]]))
  const source = program.getSourceFile('/types.ts') as ts.SourceFile
  const faults = program.getSemanticDiagnostics(source).map(({ start = 0, messageText }) => ({
    line: source.getLineAndCharacterOfPosition(start).line - before,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }))
  const own = faults.filter(({ line }) => line < 0).map(({ message }) => message)
  if (own.length) throw new Error(`${own.join('\n')}\n${types}`)
  return lines.map((_, index) => !faults.some(({ line }) => line === index))
}
