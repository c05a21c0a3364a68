import { aelyst } from '@tags/aelyst'
import spec from '@tags/aelyst/openapi.json' with { type: 'json' }
import highlevelSpec from '@tags/highlevel/openapi.json' with { type: 'json' }
import {
  createClock,
  createSandbox,
  type Failure,
  type Plan,
  type PlannedRequest,
  planTags,
  type Sandbox,
  type SandboxRequest,
  type TestClock,
} from '@tags/sandbox'

const clock: TestClock = createClock(new Date())
const sandbox: Sandbox = createSandbox(spec, {
  contacts: [{ id: 12345, email: 'mina@example.com', phone: '+15555550123', tags: ['vip'] }],
  credential: 'secret',
  limits: true,
  clock,
})
const failure: Failure = { status: 449, times: 2 }
const end: () => void = sandbox.fail('addTags', failure)
const client = aelyst({ token: 'secret', fetch: sandbox.fetch })
await client.addTags({ id: '12345' }, ['vip'])
const [request]: SandboxRequest[] = sandbox.requests
const tags: readonly string[] | undefined = sandbox.contacts.get('12345')?.tags
console.log(
  request?.problems.map(({ rule }) => rule),
  tags,
)
end()
sandbox.reset()
const plan: Plan = await planTags(spec, client).addTags({ email: 'mina@example.com' }, ['vip'])
const [planned]: PlannedRequest[] = plan.requests
console.log(planned?.url, plan.most)

// @ts-expect-error
sandbox.fail('addTags', { fault: 'slow' })
// @ts-expect-error
createSandbox(spec, { limit: true })
createSandbox(highlevelSpec, {
  contacts: [{ id: 'c1', email: 'mina@example.com', tags: ['newsletter'] }],
})
// @ts-expect-error
createSandbox(highlevelSpec, { contacts: [{ name: 'Mina' }] })
// @ts-expect-error
planTags(spec, client).addTags({ name: 'Mina' }, ['vip'])
