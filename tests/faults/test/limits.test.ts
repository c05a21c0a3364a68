import { createLimiter } from '@tags/core'
import { testLimits } from './suites/limits.ts'

testLimits({ create: createLimiter })
