import type { CallOptions, ContactReference, TagsResult } from '@tags/core'
import { type Plan, planTags } from '@tags/sandbox'
import type { Access } from '../access/access.ts'
import { describeVendors } from '../access/describe.ts'
import type { Method } from '../access/entry.ts'
import { limitText } from '../output/limit.ts'
import { UnsupportedError } from './failed.ts'
import { contactSchema, type Reached, vendorSchema, vendorsWith } from './reach.ts'
import { flag, integer, list, object, oneOf, text } from './schema.ts'
import type { Signer } from './signer.ts'
import type { CallContext, Tool } from './tool.ts'

/** How long a call may take, in milliseconds: assistants wait for a minute. */
const deadline = 50_000

const optionsOf = ({ signal }: CallContext): CallOptions => ({ signal, deadline })

interface ContactCall {
  vendor: string
  contact: ContactReference
}

interface Change extends ContactCall {
  tags: string[]
  plan: string
}

interface PlannedChange extends Omit<Change, 'plan'> {
  action: 'add' | 'remove'
}

const methods = { add: 'addTags', remove: 'removeTags' } as const

/** The tools about the tags of one contact, as far as the vendors can. */
export function tagTools(reached: Reached, signer: Signer, canWrite: boolean): Tool[] {
  const accessOf = ({ vendor }: { vendor: string }) => reached.get(vendor) as Access
  return [
    listVendors(reached, canWrite),
    ...findContact(reached, accessOf),
    ...getTags(reached, accessOf),
    ...planTool(reached, accessOf, signer, canWrite),
    ...(canWrite ? changes(reached, accessOf, signer) : []),
  ]
}

type AccessOf = (args: { vendor: string }) => Access

const toolOf: Readonly<Record<Method, string>> = {
  getTags: 'get_tags',
  addTags: 'add_tags',
  removeTags: 'remove_tags',
}

const listVendors = (reached: Reached, canWrite: boolean): Tool => ({
  name: 'list_vendors',
  title: 'List the vendors',
  description:
    'Lists the vendors that this server reaches, what each can do, and its rate limits. Sends nothing.',
  input: object({}),
  output: object({
    vendors: list(
      object({
        vendor: text('The name to give to the other tools.'),
        title: text('The name that people know.'),
        contacts: list(text(), 'The kinds of reference to a contact that it takes.'),
        tools: list(
          object({
            name: text(),
            certainty: text('How it is known that its API can do this.'),
          }),
          'What it can do.',
        ),
        limits: list(text(), 'Its rate limits, to which this server keeps.'),
        isSandbox: flag('Whether it is an account in memory, on this machine.'),
      }),
    ),
    canWrite: flag('Whether this server can change tags: it was started with --write.'),
  }),
  isReadOnly: true,
  isLocal: true,
  async call() {
    const entries = [...reached.values()].map(({ vendor }) => vendor)
    return {
      canWrite,
      vendors: describeVendors(entries).map((description) => ({
        ...description,
        vendor: description.name,
        contacts: description.kinds,
        tools: Object.entries(description.methods)
          .map(([method, certainty]) => ({ name: toolOf[method as Method], certainty }))
          .filter(({ name }) => canWrite || name === toolOf.getTags),
        limits: description.limits.map(({ text }) => text),
        isSandbox: reached.get(description.name)?.isSandbox,
      })),
    }
  },
})

const tagList = (description: string) => list(text(), description)

const resultProperties = {
  vendor: text(),
  'contactId?': text("The vendor's id of the contact, if the vendor told it."),
  'tags?': tagList('All tags of the contact, if the vendor told them.'),
}

function findContact(reached: Reached, accessOf: AccessOf): Tool[] {
  const able = vendorsWith(reached, 'getTags').filter(({ vendor }) =>
    vendor.kinds.some((kind) => kind !== 'id'),
  )
  if (able.length === 0) return []
  return [
    {
      name: 'find_contact',
      title: 'Find a contact',
      description:
        "Finds the contact with an e-mail address or a phone number. Returns the vendor's id of the contact, and its tags. Only reads.",
      input: object({
        vendor: vendorSchema(able),
        contact: contactSchema(able, ['email', 'phone']),
      }),
      output: object(resultProperties),
      isReadOnly: true,
      call: (args: ContactCall, context) => read(accessOf(args), args, context),
    },
  ]
}

function getTags(reached: Reached, accessOf: AccessOf): Tool[] {
  const able = vendorsWith(reached, 'getTags')
  if (able.length === 0) return []
  return [
    {
      name: 'get_tags',
      title: 'Read the tags of a contact',
      description: 'Reads the tags of a contact. Only reads.',
      input: object({ vendor: vendorSchema(able), contact: contactSchema(able) }),
      output: object(resultProperties),
      isReadOnly: true,
      call: (args: ContactCall, context) => read(accessOf(args), args, context),
    },
  ]
}

async function read(
  { client }: Access,
  { vendor, contact }: ContactCall,
  context: CallContext,
): Promise<object> {
  return { vendor, ...(await client.getTags?.(contact, optionsOf(context))) }
}

const changeProperties = (able: readonly Access[]) => ({
  vendor: vendorSchema(able),
  contact: contactSchema(able),
  tags: { ...list({ ...text(), minLength: 1 }, 'The names of the tags.'), minItems: 1 },
})

/** What is signed: everything that decides what is sent. */
const signedPart = ({ action, vendor, contact, tags }: PlannedChange) => [
  action,
  vendor,
  contact,
  [...new Set(tags)],
]

function planTool(reached: Reached, accessOf: AccessOf, signer: Signer, canWrite: boolean): Tool[] {
  const actions = (['add', 'remove'] as const).filter(
    (action) => vendorsWith(reached, methods[action]).length > 0,
  )
  const able = [...reached.values()].filter(({ client }) =>
    actions.some((action) => client[methods[action]]),
  )
  if (able.length === 0) return []
  const next = canWrite
    ? ' Show the plan to the person, and then call add_tags or remove_tags with the same values and its `plan`.'
    : ' This server only reads; it changes tags if it is started with --write.'
  return [
    {
      name: 'plan_tags',
      title: 'Plan a change of tags',
      description: `Shows which requests add or remove tags of a contact: method, URL and body. Sends nothing.${next}`,
      input: object({
        action: oneOf(actions, 'Whether the tags are added or removed.'),
        ...changeProperties(able),
      }),
      output: planSchema,
      isReadOnly: true,
      isLocal: true,
      async call(args: PlannedChange) {
        const access = accessOf(args)
        const { action, vendor, contact, tags } = args
        const plan = await planOf(access, args)
        return {
          ...plan,
          ...(canWrite && { plan: signer.sign(signedPart(args)) }),
          action,
          vendor,
          contact,
          tags: [...new Set(tags)],
          isSandbox: access.isSandbox,
          limits: access.isPaced ? plan.limits.map(limitText) : [],
        }
      },
    },
  ]
}

/**
 * Plans a change.
 * @throws {UnsupportedError} if the vendor cannot make it.
 */
async function planOf({ vendor, client }: Access, change: PlannedChange): Promise<Plan> {
  const { action, contact, tags } = change
  const { [methods[action]]: plan } = planTags(vendor.document, client) as {
    [Name in 'addTags' | 'removeTags']?: (
      contact: ContactReference,
      tags: readonly string[],
    ) => Promise<Plan>
  }
  if (plan) return plan(contact, tags)
  throw new UnsupportedError(`${vendor.title} has no way to ${action} tags.`)
}

const planSchema = object({
  'plan?': text('Stands for this plan. add_tags or remove_tags needs it.'),
  action: text(),
  vendor: text(),
  contact: object({ 'id?': text(), 'email?': text(), 'phone?': text() }),
  tags: list(text()),
  isSandbox: flag('Whether they go to an account in memory, on this machine.'),
  requests: list(
    object({
      method: text(),
      url: text('The URL. A name in braces stands for what only a reply of the vendor tells.'),
      'body?': { description: 'The body, which is JSON.' },
      tags: list(text(), 'The tags that it is for; empty if it is for all.'),
      'when?': list(
        text(),
        'The states of its tags in which it is sent: unknown to the account, known to it, or present on the contact.',
      ),
      'unlessRemembered?': flag('It is not sent while an id from an earlier call is remembered.'),
      'perPage?': flag('It is repeated for the further pages of a list.'),
    }),
    'The requests in their order, if each succeeds at once.',
  ),
  least: integer('The smallest number of requests.'),
  'most?': integer('The largest number of requests, if there is one.'),
  limits: list(text(), 'The rate limits that hold.'),
})

function changes(reached: Reached, accessOf: AccessOf, signer: Signer): Tool[] {
  const able = { add: vendorsWith(reached, 'addTags'), remove: vendorsWith(reached, 'removeTags') }
  const toolFor = (action: 'add' | 'remove', rest: Pick<Tool, 'title' | 'description'>): Tool[] =>
    able[action].length === 0
      ? []
      : [
          {
            ...rest,
            name: `${action}_tags`,
            input: object({
              ...changeProperties(able[action]),
              plan: text('The `plan` that plan_tags returned for the same values.'),
            }),
            output: object({
              ...resultProperties,
              'changed?': tagList('The tags that the call changed, if the vendor told them.'),
            }),
            isReadOnly: false,
            isDestructive: action === 'remove',
            async call(args: Change, context) {
              signer.require(args.plan, signedPart({ ...args, action }), 'plan_tags')
              const { vendor, contact, tags } = args
              const change = accessOf(args).client[methods[action]] as (
                ...given: [ContactReference, readonly string[], CallOptions]
              ) => Promise<TagsResult>
              return { vendor, ...(await change(contact, tags, optionsOf(context))) }
            },
          },
        ]
  const repeated =
    'Repeating the call changes nothing more at the vendor, but may start an automation there again.'
  return [
    ...toolFor('add', {
      title: 'Add tags to a contact',
      description: `Adds tags to a contact, which keeps its other tags. Sends what plan_tags showed. ${repeated}`,
    }),
    ...toolFor('remove', {
      title: 'Remove tags from a contact',
      description: `Removes tags from a contact, which keeps its other tags. Sends what plan_tags showed. ${repeated}`,
    }),
  ]
}
