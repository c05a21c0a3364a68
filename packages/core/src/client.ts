import { perform } from './attempts.ts'
import { type Call, emit, problem, safeCause } from './call.ts'
import type { ClientOptions } from './contract.ts'
import { isTagsError, type TagsError } from './error.ts'
import { invalid } from './input.ts'
import { own } from './object.ts'
import { createOrder } from './order.ts'
import { failureOf, type Result } from './reply.ts'
import { draft, type Init, type MergeHeaders } from './request.ts'
import { checkNumbers, settingsOf } from './settings.ts'
import { limited } from './timeout.ts'
import type { Vendor } from './vendor.ts'

/** The calls of a vendor's API by method and path, each through the one request path. */
export function connect<Calls>(
  mergeHeaders: MergeHeaders,
  vendor: Vendor,
  options: ClientOptions,
): Calls {
  const client = settingsOf(vendor, options)
  const { name, contact: parameter = '' } = vendor
  const operations = own(vendor.operations)
  const takeTurn = createOrder()

  const send = async (method: string, path: string, given?: Init): Promise<Result> => {
    const operation = operations[`${method} ${path}`]
    if (!operation) throw invalid(name, `there is no operation ${method} ${path}.`)
    const init = own(given)
    const { timeout = client.timeout, deadline = client.deadline, fetch = client.fetch } = init
    const { whole = {}, params, signal } = init
    checkNumbers(name, { timeout, deadline })
    whole.ends ??= Date.now() + deadline
    const call: Call = {
      vendor,
      operation,
      method,
      path,
      settings: { ...client, timeout, fetch },
      ends: whole.ends,
      secrets: '(?!)',
      progress: { attempts: 0, waited: 0, sent: false },
    }
    const request = draft(mergeHeaders, call, init)
    const contact = whole.contact ?? params?.path?.[parameter]
    if (method !== 'GET' && contact !== undefined) whole.turn ??= takeTurn(`${contact}`)
    let failure: TagsError | undefined
    try {
      const result = await limited(
        call.ends - Date.now(),
        signal,
        () => {
          const why = `not done within ${deadline} ms, its deadline.`
          return problem(call, 'timeout', why, { cause: call.failure })
        },
        async (signal) => {
          await whole.turn?.ready
          return perform(call, request, signal)
        },
        (cause) => problem(call, 'aborted', 'the caller cancelled.', { cause }),
      )
      failure = failureOf(result)
      return result
    } catch (error) {
      failure = isTagsError(error)
        ? error
        : problem(call, 'unavailable', `it failed (${safeCause(call, error).message}).`)
      throw failure
    } finally {
      if (!init.whole) whole.turn?.leave()
      emit(call, { type: 'finish', code: failure?.code, ...call.progress })
    }
  }

  const methods = Object.keys(operations).map((route) => route.replace(/ .*/, ''))
  const calls = methods.map((method) => [
    method,
    (path: string, init?: Init) => send(method, path, init),
  ])
  return Object.fromEntries(calls)
}
