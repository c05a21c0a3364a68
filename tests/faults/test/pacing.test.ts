import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { it } from 'vitest'
import { scale } from '../src/limits/scale.ts'
import { serve } from '../src/limits/serve.ts'
import { createVendor } from '../src/limits/vendor.ts'
import { pace } from './pacer.ts'
import { contacts, judge, names, tagAll, testPacing } from './suites/pacing.ts'

testPacing({ create: createLimiter })

it('R13: a thousand calls at once stay within the limit in real time and over HTTP', async () => {
  const limit = { requests: 200, window: 1000 }
  const vendors = names.map((counter, seed) => {
    const reports = seed % 2 ? 'nothing' : 'headers of HighLevel'
    return createVendor({ counter, seed, limit, reports, roundTrip: 20 })
  })
  const servers = await Promise.all(vendors.map(serve))
  try {
    // A slow machine delays the pacer as much.
    const pacer = pace(contacts.length, limit, 0.96)
    await Promise.all(
      servers.map(({ url }) => {
        const limiter = scale(createLimiter(), 10, limit)
        return tagAll(
          highlevel({
            token: 'token',
            baseUrl: url,
            limiter,
            timeout: 150_000,
            deadline: 170_000,
          }),
        )
      }),
    )
    const time = await pacer
    for (const vendor of vendors) {
      // Late requests arrive unevenly, so the sliding counter may refuse one, and all calls wait.
      const waited = limit.window * vendor.arrivals.filter(({ status }) => status === 429).length
      const possible = ((contacts.length / (time + waited)) * limit.window) / limit.requests
      judge(vendor, limit, (0.95 / 0.96) * possible)
    }
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
})
