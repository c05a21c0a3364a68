/** A module to load before a program: appends the resources that its process used to the file in `USAGE`. */
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

process.on('exit', () => {
  if (!isMainThread) return
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 }
  appendFileSync(process.env.USAGE as string, `${JSON.stringify(usage)}\n`)
})
