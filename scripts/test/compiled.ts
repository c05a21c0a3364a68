import ts from 'typescript'
import { compiler } from '../diff/types/program.ts'
import { emitClient, type HandWritten } from '../generate/client.ts'
import { emitContacts } from '../generate/listed.ts'
import { emitOperations } from '../generate/operations.ts'
import { emitPages, hasPages } from '../generate/pages.ts'
import { emitSchema } from '../generate/schema.ts'
import type { Document } from '../generate/spec.ts'
import { emitTags } from '../generate/tags.ts'

/** The hand-written files of a package that has none. */
const none: HandWritten = { error: false, tags: false, server: false }

/** Emits the client of each document, with `more` beside it, and returns the faults that TypeScript finds in it. */
export async function typeFaults(
  root: string,
  documents: { document: Document; more?: Record<string, string> }[],
): Promise<string[][]> {
  const files = new Map<string, string>()
  for (const [index, { document, more = {} }] of documents.entries()) {
    const written = { ...none, server: '../server.ts' in more }
    const modules = {
      'client.ts': emitClient('acme', '0.0.0', document, written),
      'operations.ts': emitOperations(document),
      'schema.ts': await emitSchema(structuredClone(document)),
      'tags.ts': emitTags('acme', document, document['x-unified'] as never),
      ...(hasPages(document) && { 'pages.ts': emitPages(document) }),
      ...(document['x-unified']?.listContacts && {
        'contacts.ts': emitContacts('acme', document, document['x-unified']),
      }),
      ...more,
    }
    for (const [name, text] of Object.entries(modules)) {
      files.set(
        name.startsWith('../') ? `/${index}/${name.slice(3)}` : `/${index}/generated/${name}`,
        text,
      )
    }
  }
  const program = compiler(root)(files)
  return documents.map((_, index) =>
    [...files.keys()]
      .filter((path) => path.startsWith(`/${index}/`) && !path.endsWith('schema.ts'))
      .flatMap((path) =>
        program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ messageText }) => {
          const text = ts.flattenDiagnosticMessageText(messageText, ' ')
          return `${path.replace(/.*\//, '')}: ${text}`
        }),
      ),
  )
}
