import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientOptions, ListContactsOptions, ListedContact, TagsClient } from '@tags/core'
import type { WebhookRequest } from '@tags/core/webhook'
import { isSelfHosted, requestOptions } from '../generate/options.ts'
import { camelCase, credentialOptions } from './naming.ts'

/** A client of any vendor. */
export interface VendorClient extends TagsClient {
  /** The calls by method: `GET`, `POST` and others that the spec has. */
  api: Record<HttpMethod, ApiCall>
}

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH'

type ApiCall = (
  path: string,
  init?: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>

/** A vendor with its compiled package. */
export interface Vendor {
  /** The name of its spec and its package: `client-commander`. */
  name: string
  // biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document, read by pointers
  document: any
  /** The options that carry the credential: `token`, `apiKey`, or `username` and `password`. */
  credentialOptions: string[]
  /** The required options that are part of every request, such as the id of an account, with the spec's examples. */
  requestOptions: Record<string, string | number>
  /** The name of the function that creates a client. */
  factory: string
  /** Creates a client. The credential options are part of `options`; the parts of every request are added. */
  create: (options: ClientOptions & Record<string, unknown>) => VendorClient
  /** Walks through a list that has pages; absent if the vendor has none. */
  paginate?: (client: VendorClient, route: string, init?: object) => AsyncGenerator<unknown>
  /** Lists the contacts of an account; absent if the vendor cannot. `locationId` is added. */
  listContacts?: (
    client: VendorClient,
    options?: ListContactsOptions,
  ) => AsyncGenerator<ListedContact>
  /** Checks a webhook; absent if the vendor documents no signature. */
  verifyWebhook?: (request: WebhookRequest, options: object) => Promise<unknown>
}

const packages = join(import.meta.dirname, '../../packages')

/** Loads every vendor that has a compiled package, in alphabetical order. */
export async function loadVendors(): Promise<Vendor[]> {
  const names = (await readdir(packages)).sort()
  const compiled = names.filter((name) => existsSync(join(packages, name, 'openapi.json')))
  return Promise.all(compiled.map(loadVendor))
}

async function loadVendor(name: string): Promise<Vendor> {
  const folder = join(packages, name)
  const document = JSON.parse(await readFile(join(folder, 'openapi.json'), 'utf8'))
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const factory = camelCase(name)
  const load = (path: string) => import(pathToFileURL(join(folder, path)).href)
  const module = await load(exports['.'])
  const webhooks = exports['./webhooks'] && (await load(exports['./webhooks']))
  const { [factory]: create, paginate, listContacts } = module
  const [scheme] = Object.keys(document.security[0])
  const options = credentialOptions(document.components.securitySchemes[scheme as string])
  const all = requestOptions(document)
  const valuesOf = (options: typeof all) =>
    Object.fromEntries(options.map(({ name, example }) => [name, example]))
  const examples = {
    ...valuesOf(all.filter(({ isRequired }) => isRequired)),
    ...(isSelfHosted(document) && { baseUrl: document.servers[0].variables.baseUrl.default }),
  }
  return {
    name,
    document,
    credentialOptions: options,
    requestOptions: examples,
    factory,
    create: (options) => create({ ...valuesOf(all), ...examples, ...options }),
    ...(paginate && { paginate }),
    ...(webhooks && { verifyWebhook: webhooks.verifyWebhook }),
    // One vendor alone needs the location whose contacts are listed.
    ...(listContacts && {
      listContacts: (client, options) => listContacts(client, { locationId: 'l1', ...options }),
    }),
  }
}

/** Loads every vendor whose spec maps the unified methods. */
export async function unifiedVendors(): Promise<Vendor[]> {
  return (await loadVendors()).filter(({ document }) => document['x-unified'])
}
