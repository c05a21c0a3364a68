import activecampaign from '@tags/activecampaign/openapi.json' with { type: 'json' }
import aelyst from '@tags/aelyst/openapi.json' with { type: 'json' }
import chatwoot from '@tags/chatwoot/openapi.json' with { type: 'json' }
import clientCommander from '@tags/client-commander/openapi.json' with { type: 'json' }
import givebutter from '@tags/givebutter/openapi.json' with { type: 'json' }
import highlevel from '@tags/highlevel/openapi.json' with { type: 'json' }
import intercom from '@tags/intercom/openapi.json' with { type: 'json' }
import kit from '@tags/kit/openapi.json' with { type: 'json' }
import mailchimp from '@tags/mailchimp/openapi.json' with { type: 'json' }
import mautic from '@tags/mautic/openapi.json' with { type: 'json' }
import respondIo from '@tags/respond-io/openapi.json' with { type: 'json' }
import { createSandbox, type SeedOf } from '@tags/sandbox'
import whautomate from '@tags/whautomate/openapi.json' with { type: 'json' }
import zendesk from '@tags/zendesk/openapi.json' with { type: 'json' }
import zohoCrm from '@tags/zoho-crm/openapi.json' with { type: 'json' }
import { describe, expect, expectTypeOf, it } from 'vitest'
import { vendors } from './vendors.ts'

const values = { email: 'mina@example.com', phone: '+15555550123' }

type Kind = keyof typeof values

/** A document, and the kinds that its contacts have: `tsc` requires all of them, and refuses others. */
const row = <Spec extends object>(
  spec: Spec,
  kinds: Record<Exclude<keyof SeedOf<Spec>, 'id' | 'tags'>, true>,
): [name: string, spec: object, kinds: string[]] => [
  (spec as unknown as { info: { title: string } }).info.title,
  spec,
  Object.keys(kinds),
]

const rows = [
  row(activecampaign, { email: true, phone: true }),
  row(aelyst, { email: true, phone: true }),
  row(chatwoot, { email: true, phone: true }),
  row(clientCommander, { email: true, phone: true }),
  row(givebutter, { email: true }),
  row(highlevel, { email: true, phone: true }),
  row(intercom, { email: true, phone: true }),
  row(kit, { email: true }),
  row(mailchimp, { email: true }),
  row(mautic, { email: true, phone: true }),
  row(respondIo, { email: true, phone: true }),
  row(whautomate, { phone: true }),
  row(zendesk, { email: true, phone: true }),
  row(zohoCrm, { email: true, phone: true }),
]

it('every row is about a vendor', () => {
  const names = vendors.map(({ document }) => document.info.title)
  expect(names).toEqual(expect.arrayContaining(rows.map(([name]) => name)))
})

describe.each(rows)('a contact of %s', (_, spec, kinds) => {
  it.each(Object.keys(values) as Kind[])(
    'may have a value of the kind %s as its type says',
    (kind) => {
      const create = () => createSandbox(spec, { contacts: [{ [kind]: values[kind] }] })
      if (!kinds.includes(kind)) return expect(create).toThrow(`leave '${kind}' out`)
      expect([...create().contacts.values()]).toMatchObject([{ [kind]: values[kind] }])
    },
  )
})

it('what a vendor cannot have does not compile', () => {
  expectTypeOf<keyof SeedOf<typeof kit>>().toEqualTypeOf<'id' | 'tags' | 'email'>()
  const unsent = [
    () => createSandbox(highlevel, { contacts: [{ id: 'c1', ...values, tags: ['vip'] }] }),
    // @ts-expect-error Whautomate has no e-mail address
    () => createSandbox(whautomate, { contacts: [{ email: 'mina@example.com' }] }),
    // @ts-expect-error Kit has no phone number
    () => createSandbox(kit, { contacts: [{ phone: '+15555550123' }] }),
    // @ts-expect-error a contact has no name here
    () => createSandbox(highlevel, { contacts: [{ name: 'Mina' }] }),
    // @ts-expect-error the second document is Kit's
    () => createSandbox([highlevel, kit], { contacts: [[], [{ phone: '+15555550123' }]] }),
  ]
  expect(unsent).toHaveLength(5)
})

it('an object whose type is not known may have any kind', () => {
  expectTypeOf<keyof SeedOf<object>>().toEqualTypeOf<'id' | 'tags' | 'email' | 'phone'>()
})
