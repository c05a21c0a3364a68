import { type Event, parseEvents, YAMLException } from 'js-yaml'

/** The events of a text in YAML. */
export interface Events {
  events: Event[]
  /** The text to whose offsets the events refer. */
  source: string
  /** Converts an offset in `source` to one in the text. */
  offsetOf(offset: number): number
}

/** The most values inside each other. */
export const maxDepth = 1000

/** The most lines that are indented, and by how many spaces. */
const maxLines = 100
const spaces = 200

/**
 * Reads the events of a text in YAML. A line that begins with a bracket or quote may be indented as little as its
 * parent, where the standard asks for more inside of brackets and quotes, and most parsers do not.
 * @throws {YAMLException} if it is not valid apart from that.
 */
export function readEvents(text: string): Events {
  const starts: number[] = []
  const offsetOf = (offset: number) =>
    starts.reduce((left, start) => left - Math.min(spaces, Math.max(0, offset - start)), offset)
  let source = text
  for (;;) {
    try {
      return { events: parseEvents(source, { maxDepth }), source, offsetOf }
    } catch (error) {
      if (!(error instanceof YAMLException) || !error.mark) throw error
      const start = lineStart(source, error.mark.position)
      if (!isShallow(error, lineFrom(source, start)) || starts.length === maxLines) {
        error.mark.position = offsetOf(error.mark.position)
        throw error
      }
      starts.push(start)
      source = source.slice(0, start) + ' '.repeat(spaces) + source.slice(start)
    }
  }
}

/** Checks that a line is only not indented enough, and that it begins with a bracket or quote. */
const isShallow = ({ reason }: YAMLException, line: string): boolean =>
  reason === 'deficient indentation' && /^ *[\]}'"][^\t]*$/.test(line)

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? undefined : end)
}
