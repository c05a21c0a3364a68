import type { Example, Operation, Reply } from './document.ts'

/** The kinds of failure of an account, by the codes of the clients' errors. */
export type Code = 'invalid' | 'unauthorized' | 'not_found' | 'conflict' | 'rate_limited'

/** The statuses that mean a code, the usual one first. */
const statuses: Record<Code, number[]> = {
  invalid: [400, 422],
  unauthorized: [401, 403],
  not_found: [404],
  conflict: [409],
  rate_limited: [429],
}

/** A response to send. */
export interface Chosen {
  status: number
  reply?: Reply
  example?: Example | undefined
}

/** Finds the response by which an operation reports a failure. `subject` is `contact` or `tag`. */
export function documentedError(
  { replies }: Operation,
  code: Code,
  subject = '',
): Chosen | undefined {
  const byExample = replies.flatMap((reply) =>
    (reply.media?.examples ?? [])
      .filter((example) => example.code === code)
      .map((example) => ({ reply, example })),
  )
  const found: { reply: Reply; example?: Example } | undefined =
    byExample[0] ??
    replies.filter((reply) => reply.code === code).map((reply) => ({ reply }))[0] ??
    statuses[code]
      .flatMap((status) => replies.find((reply) => reply.status === status && !reply.code) ?? [])
      .map((reply) => ({ reply }))[0]
  if (!found?.reply.status) return undefined
  const examples = found.reply.media?.examples.filter(({ code: own }) => !own || own === code)
  const example = found.example ?? namedOf(examples, subject)
  return { status: found.reply.status, reply: found.reply, example }
}

/** Returns the response by which an operation reports a failure, or the bare status if none is documented. */
export const errorOf = (operation: Operation, code: Code, subject?: string): Chosen =>
  documentedError(operation, code, subject) ?? { status: statuses[code][0] as number }

const namedOf = (examples: Example[] = [], subject: string): Example | undefined =>
  examples.find(({ name }) => subject && name.toLowerCase().includes(subject)) ?? examples[0]

/** Lists the successful responses of an operation, as the clients take them. */
export const successesOf = ({ replies }: Operation): Reply[] =>
  replies.filter(({ status = 500, code }) => status < 300 && !code)
