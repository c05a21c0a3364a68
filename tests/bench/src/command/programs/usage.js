/** Loaded before a program: writes down what its process used. JavaScript, because TypeScript takes memory. */
import { writeFileSync } from 'node:fs'

process.once('exit', () => {
  const { user, system } = process.cpuUsage()
  const usage = {
    cpu: (user + system) / 1e6,
    seconds: process.uptime(),
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
  writeFileSync(process.env.FIGURES, JSON.stringify(usage))
})
