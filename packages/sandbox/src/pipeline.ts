import type { Drift } from '@tags/drift'
import type { Clock } from './clock.ts'
import type { Operation, Reply } from './document.ts'
import { type Chosen, errorOf } from './errors.ts'
import { createFailures, type Failures, methodsOf, targetsOf } from './failures.ts'
import { createLimits, type Limit } from './limits.ts'
import { recordOf, type SandboxRequest, secretParameters } from './requests.ts'
import { type Answer, brokenConnection, failureAnswer, responseOf, wait } from './transport.ts'
import type { Vendor } from './vendor.ts'

/** The header of a response that says whether it shows the account's state, or an example of the document. */
const originHeader = 'x-sandbox'

/** A request to an operation. */
export interface Received {
  operation: Operation
  url: URL
  /** The values of the path parameters. */
  values: Readonly<Record<string, string>>
  body: string
}

/** A response, and whether it shows the account's state. */
export interface Outcome extends Chosen {
  isState?: boolean
}

/** The account, as the pipeline uses it to answer accepted requests. */
interface Answering {
  /** Returns the parts that a request plays in `x-unified`. */
  roles(request: Received): string[]
  act(request: Received): Outcome
}

interface PipelineOptions {
  credential?: string | undefined
  limits?: boolean | undefined
  clock?: Clock | undefined
}

/** The way of a request through a vendor. */
export interface Pipeline extends Pick<Failures<Operation>, 'fail' | 'reset'> {
  handle(request: Request, signal: AbortSignal): Promise<Response>
}

/**
 * Creates the way of a request to the account: it is recorded, then fails if that was ordered, then the vendor looks
 * at its credential, its limits and the request itself. Each is added to `requests`.
 */
export function createPipeline(
  vendor: Vendor,
  { credential, limits: hasLimits = false, clock = systemClock }: PipelineOptions,
  open: () => Answering,
  requests: SandboxRequest[],
): Pipeline {
  const { root, name, check, readCredential } = vendor
  const operations = [...vendor.operations.values()]
  const failures = createFailures(targetsOf(operations, vendor.unified))
  const { 'x-rate-limit': documented = [] } = root.value as { 'x-rate-limit'?: Limit[] }
  const limits = createLimits(hasLimits ? documented : [], clock)
  const isConcurrent = hasLimits && documented.some(({ seconds }) => seconds === 0)
  const secrets = secretParameters(root.value as object)

  async function handle(request: Request, signal: AbortSignal): Promise<Response> {
    const account = open()
    const { method, headers } = request
    const url = new URL(request.url)
    const route = vendor.route(method, request.url)
    const operation = operations.find(
      (one) => one.path === route?.path && one.method === method.toUpperCase(),
    )
    const body = await request.text()
    const record = recordOf({ method, url, operationId: operation?.id, body }, secrets)
    record.problems = check({ method, url: request.url, headers, body })
    requests.push(record)
    const received = operation && { operation, url, values: route?.values ?? {}, body }
    const failure = received && failures.take(operation, methodsOf(account.roles(received)))
    const send = (answer: Answer): Response => {
      if (failure?.fault !== 'cut-body') record.status = answer.status
      return responseOf(answer, failure, signal)
    }
    if (!received) return send(unknownOperation(name, method, url))

    const { delay, fault } = failure ?? {}
    const ordered =
      failure && failureAnswer(failure, (status) => documentedAnswer(operation, status))
    if (ordered || fault === 'cut') {
      if (delay) await wait(delay, signal)
      if (!ordered) throw brokenConnection()
      return send({ ...ordered, headers: { ...ordered.headers, [originHeader]: 'failure' } })
    }
    const given = readCredential?.({ headers, url })
    if (readCredential && (given === undefined || given !== (credential ?? given))) {
      if (delay) await wait(delay, signal)
      return send(answerOf(errorOf(operation, 'unauthorized')))
    }
    const counted = { method, path: url.pathname, credential: given ?? '' }
    const admission = limits.admit(counted)
    try {
      // Requests that come at the same time are answered together.
      if (delay || isConcurrent) await wait(delay ?? 0, signal)
      const outcome = admission.isRefused
        ? errorOf(operation, 'rate_limited')
        : record.problems.some(isRefused)
          ? errorOf(operation, 'invalid')
          : account.act(received)
      return send(withLimits(answerOf(outcome), outcome.reply, admission.headers))
    } finally {
      admission.release()
    }
  }

  return {
    handle,
    fail: failures.fail,
    reset() {
      failures.reset()
      limits.reset()
    },
  }
}

/** Follows `Date`, which fake timers may replace. */
const systemClock: Clock = { now: () => Date.now() }

/** A vendor ignores what it does not know, but not a wrong value, or a body of another media type. */
const isRefused = ({ rule, expected }: Drift): boolean =>
  rule === 'undocumented-content-type'
    ? expected !== 'no body'
    : !rule.startsWith('undocumented-') || rule === 'undocumented-value'

const unknownOperation = (name: string, method: string, { pathname }: URL): Answer => ({
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: `The document of ${name} has no operation ${method} ${pathname}.`,
})

/** Returns the answer with a status that the document describes, with all its headers. */
function documentedAnswer({ replies }: Operation, status: number): Answer | undefined {
  const reply = replies.find((one) => one.status === status) ?? replies.find((one) => !one.status)
  if (!reply) return undefined
  const answer = answerOf({ status, reply, example: reply.media?.examples[0] })
  return { ...answer, headers: { ...headersOf(reply, true), ...answer.headers } }
}

/** Makes the answer of a response of the document. */
export function answerOf({ status, reply, example, isState = true }: Outcome): Answer {
  const headers = { ...headersOf(reply, false), [originHeader]: isState ? 'state' : 'example' }
  if (!reply?.media || !example) return { status, headers }
  const { type } = reply.media
  const isText = typeof example.value === 'string' && !/json/.test(type)
  const body = isText ? String(example.value) : JSON.stringify(example.value)
  return { status, headers: { ...headers, 'content-type': type }, body }
}

/** Returns the headers of a response by lower-case name, with their examples. */
const headersOf = (reply: Reply | undefined, isComplete: boolean): Record<string, string> =>
  Object.fromEntries(
    (reply?.headers ?? []).flatMap(({ name, text, isRequired }) =>
      isRequired || (isComplete && text) ? [[name.toLowerCase(), text]] : [],
    ),
  )

/** Adds the headers that report the limits, as far as the document declares them. */
function withLimits(
  { headers, ...rest }: Answer,
  reply: Reply | undefined,
  reported: Readonly<Record<string, string>>,
): Answer {
  const declared = new Set((reply?.headers ?? []).map(({ name }) => name.toLowerCase()))
  const own = Object.entries(reported).filter(([name]) => name === 'date' || declared.has(name))
  return { ...rest, headers: { ...headers, ...Object.fromEntries(own) } }
}
