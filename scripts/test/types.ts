import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { emitSchema } from '../generate/schema.ts'
import type { Document } from '../generate/spec.ts'
import { inFolder } from '../lib/command.ts'

/**
 * Compiles lines of code behind the types of a document, and returns whether each line is right.
 * @throws an error with the compiler's messages, if the types themselves are wrong.
 */
export async function compileTypes(document: object, lines: string[]): Promise<boolean[]> {
  const head = { openapi: '3.1.0', info: { title: 'a', version: '1' }, servers: [], paths: {} }
  const whole: Document = { ...head, components: {}, ...document }
  const types = await emitSchema(structuredClone(whole))
  const before = types.split('\n').length
  return inFolder(async (folder) => {
    const file = join(folder, 'types.ts')
    await writeFile(file, [types, ...lines].join('\n'))
    const program = ts.createProgram([file], { noEmit: true, strict: true, types: [] })
    const source = program.getSourceFile(file) as ts.SourceFile
    const faults = program.getSemanticDiagnostics(source).map(({ start = 0, messageText }) => ({
      line: source.getLineAndCharacterOfPosition(start).line - before,
      message: ts.flattenDiagnosticMessageText(messageText, ' '),
    }))
    const own = faults.filter(({ line }) => line < 0).map(({ message }) => message)
    if (own.length) throw new Error(`${own.join('\n')}\n${types}`)
    return lines.map((_, index) => !faults.some(({ line }) => line === index))
  })
}
