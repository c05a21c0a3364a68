import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'

const token = process.env.HIGHLEVEL_TOKEN!
const limiter = createLimiter()
export const one = highlevel({ token, limiter })
export const other = highlevel({ token, limiter, deadline: 5_000 })
