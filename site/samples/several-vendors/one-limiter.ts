import { createLimiter } from '@tags/core'
import { highlevel } from '@tags/highlevel'

const token = process.env.HIGHLEVEL_TOKEN!
const limiter = createLimiter()
const forUsers = highlevel({ token, limiter, deadline: 5_000 })
const forTheNight = highlevel({ token, limiter, deadline: 3_600_000 })

const contact = { id: 'sx6wyHhbFdRXh302LLNR' }
const [one, other] = await Promise.all([
  forUsers.getTags(contact),
  forTheNight.getTags(contact),
])
console.log(one.tags, other.tags)
