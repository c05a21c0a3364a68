import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'

const sandbox = createSandbox(spec, {
  contacts: [{ id: 'c-1', tags: ['newsletter'] }],
})
const { url } = await listen(sandbox, { port: 4010 })
console.log(url)
