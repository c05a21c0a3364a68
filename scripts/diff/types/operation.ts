import { httpMethods, resolve } from '../../generate/document.ts'
import type { Document, Operation } from '../../generate/spec.ts'
import { pointerOf, tokensOfRef } from '../../lib/pointer.ts'

/** The operation of the base that a usage calls. */
export interface UsedOperation {
  /** The method in upper case. */
  method: string
  /** The path template, or `webhook ` with its name. */
  path: string
  operationId?: string
}

/** An operation and its pointer in the document. */
export interface LocatedOperation {
  operation: UsedOperation
  pointer: string
  /** The pointer of its path or webhook, which may be a reference. */
  item: string
}

/** Lists the operations of a section of a document. */
export function operationsOf(
  document: Document,
  section: 'paths' | 'webhooks',
): LocatedOperation[] {
  const items = (document as Partial<Document>)[section] ?? {}
  return Object.entries(items).flatMap(([name, item]) => {
    const { $ref } = item as { $ref?: string }
    const operations: Record<string, Operation> = resolve(document, item)
    return httpMethods.flatMap((method) => {
      if (!operations[method]) return []
      const { operationId } = operations[method]
      const place = $ref && !(method in item) ? tokensOfRef($ref) : [section, name]
      return {
        operation: {
          method: method.toUpperCase(),
          path: section === 'webhooks' ? `webhook ${name}` : name,
          ...(operationId && { operationId }),
        },
        pointer: pointerOf([...place, method]),
        item: pointerOf([section, name]),
      }
    })
  })
}
