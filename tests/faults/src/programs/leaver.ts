/** Calls the server at its argument in many ways, prints the outcomes, and must then end by itself. */

import { highlevel } from '@tags/highlevel'
import { canary } from '../canary.ts'

const [, , baseUrl = ''] = process.argv
const options = { baseUrl, token: () => canary }
const { addTags } = highlevel(options)
const vip = ['vip']

/** Cancels a call at an event of that type, or right after it. */
async function cancelAt(type: string, id: string, isAtOnce = true): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  const abort = () => controller.abort()
  const onEvent = (event: { type: string }) => {
    if (event.type === type) isAtOnce ? abort() : setImmediate(abort)
  }
  await highlevel({ ...options, onEvent }).addTags({ id }, vip, { signal })
}

const results = await Promise.allSettled([
  addTags({ id: 'good' }, vip),
  addTags({ id: 'silent' }, vip, { deadline: 300 }),
  addTags({ id: 'silent-too' }, vip, { signal: AbortSignal.timeout(300) }),
  cancelAt('retry', 'busy'),
  cancelAt('retry', 'busy', false),
  cancelAt('attempt', 'silent'),
  highlevel({ ...options, timeout: 100, maxRetries: 1 }).addTags({ id: 'silent' }, vip),
])
results.push(...(await Promise.allSettled([addTags({ id: 'spent' }, vip)])))
results.push(...(await Promise.allSettled([addTags({ id: 'good' }, vip)])))
const codes = results.map((result) =>
  result.status === 'rejected' ? result.reason.code : result.status,
)
console.log(codes.join())
