import type { Signature } from '@tags/core/webhook'

/** The parts of OpenAPI 3.1 that the generator reads. */
export interface Document {
  info: { title: string; version: string; summary?: string; description?: string }
  servers: Server[]
  security?: Record<string, string[]>[]
  paths: Record<string, PathItem>
  /** The requests that the vendor sends, by the name of their event. */
  webhooks?: Record<string, PathItem>
  components: {
    securitySchemes?: Record<string, SecurityScheme>
    pathItems?: Record<string, PathItem>
    [section: string]: unknown
  }
  'x-rate-limit'?: RateLimit[]
  'x-unified'?: Unified
  'x-hooks'?: Webhooks
}

/** `x-hooks`: what is known of a vendor's webhooks. */
export interface Webhooks {
  description: string
  /** How they are signed, if the vendor says so. */
  signature?: WebhookSignature
  'x-source': Source
}

/** The signature of webhooks, in the form that core takes. */
export interface WebhookSignature extends Signature {
  /** Where the user finds the key. */
  description: string
  'x-source': Source
}

/** `x-rate-limit`: a number of requests in a number of seconds, and the headers with its state. */
export interface RateLimit {
  requests: number
  seconds: number
  scope: 'credential' | 'path'
  description?: string
  headers?: Record<string, string>
  'x-source'?: Source
}

export type PathItem = { parameters?: Parameter[]; servers?: Server[] } & Record<string, Operation>

export interface Server {
  url: string
  description?: string
  variables?: Record<string, ServerVariable>
}

/** A variable of a server's URL, which becomes an option of the client. */
export interface ServerVariable {
  default: string
  enum?: string[]
  description?: string
  /** Whether the package finds the value in the other options if it is not given. */
  'x-optional'?: boolean
}

export interface Operation {
  operationId: string
  summary?: string
  description?: string
  parameters?: Parameter[]
  requestBody?: RequestBody
  servers?: Server[]
  responses: Record<string, Response>
  'x-source'?: Source
  /**
   * Whether a repetition does no harm, with the source if that is another than that of the operation. Default: `false`
   * for POST and PATCH, `true` for other methods.
   */
  'x-idempotent'?: boolean | { 'x-source': Source }
  'x-pages'?: PagesOf
  'x-codeSamples'?: Sample[]
}

/** `x-pages`: where a page of a list has its items, and the request of the next page. */
export interface PagesOf {
  /** Where the items are: an expression about the reply. */
  items: string
  /** Where the reply says whether there is a next page. */
  more?: string
  /** The number of items of a page, or the place in the request that sets it. */
  size?: number | string
  /**
   * What the request of the next page has in addition: expressions about the reply, or `$inputs.page` or
   * `$inputs.offset`. `url` has parameters that are taken from the query of a URL in the reply.
   */
  next: {
    parameters?: Record<string, string>
    url?: Record<string, string>
    requestBody?: unknown
  }
  'x-source'?: Source
}

export interface RequestBody {
  content: Record<string, MediaType>
  required?: boolean
}

/** A sample of code, in the published spec. */
export interface Sample {
  /** The language for syntax highlighting, in lower case. */
  lang: 'typescript' | 'shell'
  label: string
  source: string
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  description?: string
  style?: string
  explode?: boolean
  schema?: Schema
  content?: Record<string, MediaType>
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

export interface Response {
  description?: string
  content?: Record<string, MediaType>
  'x-error'?: string
}

export interface MediaType {
  schema?: Schema
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

export interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  readOnly?: boolean
  writeOnly?: boolean
  allOf?: Schema[]
  oneOf?: Schema[]
  anyOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  example?: unknown
  examples?: unknown[]
}

export interface SecurityScheme {
  type: string
  scheme?: string
  /** `API key` for a bearer token that the vendor calls a key. */
  bearerFormat?: string
  in?: string
  name?: string
  description?: string
  /** The password of HTTP basic, if it is the same for all users. */
  'x-password'?: string
  'x-source'?: Source
}

export interface Source {
  certainty: 'documented' | 'recorded' | 'reported' | 'inferred'
  from: string
}

export type ContactKind = 'id' | 'email' | 'phone'

/** `x-unified`: how the unified methods map to operations. */
export interface Unified {
  /** A text that is sent for a contact, or a look-up of its id. */
  contact: Partial<Record<ContactKind, string | Link>>
  /** How the id of a tag is found, where the vendor wants ids. */
  tag?: { find?: Link; create?: Link }
  /** How the id of a tag on a contact is found, where the vendor removes that. */
  tagging?: Link
  addTags?: Link
  removeTags?: Link
  /** Replaces all tags of a contact, where the vendor has no operation that adds or removes some. */
  setTags?: Link
  getTags?: Link
  /** How the contacts of an account are listed, and those that have a tag. */
  listContacts?: { all: Link; tagged?: Link }
}

/** A Link Object, with Arazzo's `outputs`. */
export interface Link {
  operationId: string
  parameters?: Record<string, unknown>
  requestBody?: unknown
  outputs?: Record<string, Output>
}

/** A runtime expression, or a value for each status. */
export type Output = string | Record<string, unknown[]>

/** An operation with its method, its path, and its own server; `parameters` include those of its path item. */
export interface Route {
  method: string
  path: string
  operation: Operation
  parameters: Parameter[]
  /** The URL of its server, if that is not the server of the document. */
  server?: string
}
