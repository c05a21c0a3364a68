#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// Few objects outlive the call of a row, but by default, V8 lets 200 MB of garbage come together before it frees them.
const flags = ['--semi-space-growth-factor=1', '--heap-growing-percent=20']
// So few are collected by one thread in less time than by several.
flags.push('--no-parallel-scavenge')
if (process.versions.node.startsWith('24.')) {
  // Other versions free young objects while they mark old ones, and not all know the flag.
  flags.push('--no-separate-gc-phases')
  // The compiler between the first and the last takes 15 MB. Without it, the last one has to begin earlier.
  flags.push('--no-maglev', '--invocation-count-for-turbofan=1000')
}
for (const flag of flags) setFlagsFromString(flag)
// With the compiled code of an earlier run, the command starts in a third of the time. Node 20 has no such cache.
module.enableCompileCache?.()
await import('./program.ts')
