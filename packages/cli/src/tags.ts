#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// With the compiled code of an earlier run, the command starts in a third of the time.
enableCompileCache()
await import('./program.ts')
