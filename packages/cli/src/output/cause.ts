import type { OutcomeLine } from '../journal/line.ts'
import type { Failure } from '../work.ts'
import { generalize, mask } from './sentence.ts'

/** A reason why rows failed. */
export interface Cause {
  vendor: string
  code: Failure['code']
  status?: number
  /** Our sentence, without values of the row. */
  message: string
  /** The vendor's own sentence, without values of the row. */
  said?: string
  count: number
  /** The first lines. */
  lines: number[]
}

/** Groups failed rows by their cause, in bounded memory. */
export interface Causes {
  add: (line: OutcomeLine & { error: Failure }) => void
  /** Returns the causes, the most frequent first. */
  list: () => Cause[]
}

/** The number of different sentences that are kept for each code of a vendor. */
const mostSentences = 20
/** The number of lines that are kept for each cause. */
const mostLines = 3

/** Creates an empty group of causes. Its size does not depend on the number of rows. */
export function createCauses(): Causes {
  const causes = new Map<string, Cause>()
  const sentences = new Map<string, number>()
  return {
    add({ line, vendor, contact, tags = [], error }) {
      const { code, status } = error
      const message = generalize(error.message, contact)
      const said = error.said === undefined ? undefined : generalize(error.said, contact)
      const kind = `${vendor} ${code}`
      const exact = JSON.stringify([kind, status, mask(said ?? message, tags)])
      const known = causes.get(exact)
      if (known) {
        addLine(known, line)
        // Only that in which the rows differ is left out.
        if (known.message !== message) known.message = mask(message, tags)
        if (said !== undefined && known.said !== said) known.said = mask(said, tags)
        return
      }
      const number = (sentences.get(kind) ?? 0) + 1
      const isOther = number > mostSentences
      const key = isOther ? kind : exact
      const others = causes.get(key)
      if (others) return addLine(others, line)
      sentences.set(kind, number)
      causes.set(key, {
        vendor,
        code,
        ...(status !== undefined && !isOther && { status }),
        message: isOther ? 'Other sentences; the journal has them.' : message,
        ...(said !== undefined && !isOther && { said }),
        count: 1,
        lines: [line],
      })
    },
    list: () => [...causes.values()].sort((a, b) => b.count - a.count || first(a) - first(b)),
  }
}

const first = ({ lines }: Cause): number => lines[0] as number

function addLine(cause: Cause, line: number): void {
  cause.count += 1
  if (cause.lines.length === mostLines && line > (cause.lines.at(-1) as number)) return
  cause.lines = [...cause.lines, line].sort((a, b) => a - b).slice(0, mostLines)
}
