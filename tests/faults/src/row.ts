import type { ClientOptions, Credential, TagsErrorCode, TagsEvent } from '@tags/core'
import type { AccountOptions } from './account.ts'
import type { Identity } from './certificates.ts'
import type { FaultServer, Step } from './server.ts'

/** The options of a client of HighLevel, or of another vendor with a bearer token. */
export interface Options extends ClientOptions {
  baseUrl: string
  token: Credential
}

/** The options of a call. */
export interface AddOptions {
  signal?: AbortSignal
  timeout?: number
  deadline?: number
}

/** Adds the tag `vip` to the contact `c1` of HighLevel, and returns the contact's tags. */
export type Add = (options?: AddOptions) => Promise<string[] | undefined>

/** A client that rows are run against. */
export interface Client {
  name: string
  /** Whether it is ours, to which further requirements apply. */
  isOurs: boolean
  create: (options: Options) => Add
}

/** Records `sentence` as a failure unless `ok`. */
export type Expect = (ok: boolean, sentence: string) => void

/** The environment of a row's call. */
export interface Stage {
  /** Adds the tag with the client of this run. */
  add: Add
  /** Complete options for further clients of ours, observed like the first. */
  options: Options
  server: FaultServer
  events: TagsEvent[]
  expect: Expect
}

/** A required number, or a range. */
export type Count = number | readonly [least: number, most: number]

/** The required outcome of a call: its value, or the code of its error. */
export type Want =
  | { value: unknown }
  | { code: TagsErrorCode | readonly TagsErrorCode[]; status?: number; message?: RegExp }

/** The observations of a run. */
export interface Seen {
  outcome: { value: unknown } | { error: unknown } | 'none'
  /** From the call to its outcome, in milliseconds. */
  duration: number
  server: FaultServer
  /** The times at which our client called `fetch`, in milliseconds of `performance.now()`. */
  attempts: number[]
  /** The events that our client emitted. */
  events: TagsEvent[]
  /** The maximum rise of the process's memory in bytes, if the row limits it. */
  memory?: number | undefined
}

/** A fault, and the behaviour that it requires of a client. */
export interface Row {
  /** The id in the list of faults, and after a slash the variant: `H1/503`. */
  id: string
  /** A sentence that describes the fault. */
  title: string
  /** Whether the fault applies to other clients. Then `call` may use only `add`. */
  anyClient?: boolean
  /** The server's behaviour for each request; the last step applies to all that follow. */
  steps?: readonly Step[]
  /** The account of a sandbox that answers in place of `steps`. */
  account?: AccountOptions
  /** The operations of the requests to the account, in their order. */
  operations?: readonly string[]
  /** The tags of the account's contact after the outcome, in any order. */
  left?: readonly string[]
  /** Serves https with this certificate. */
  identity?: Identity
  /** Starts a second server, at `server.other`. */
  other?: readonly Step[]
  /** Additional options of the client. A function is called once per run. */
  options?:
    | Partial<Options>
    | ((server: FaultServer) => Partial<Options> | Promise<Partial<Options>>)
  /** The call to make. Default: `add` once. */
  call?: (stage: Stage) => Promise<unknown>
  want: Want
  /** The number of requests that the server must receive. */
  requests?: Count
  /** The number of times that our client must call `fetch`. Default: `requests`. */
  attempts?: Count
  /** The minimum milliseconds between each request and the next. */
  gaps?: readonly number[]
  /** The milliseconds that our client must choose to wait before each retry. */
  waits?: readonly (readonly [least: number, most: number])[]
  /** The time limit for the outcome in milliseconds, for a machine eight times slower. Default: 60,000. */
  within?: number
  /** The maximum rise of the process's memory, in bytes. */
  memory?: number
  /** Whether the row must run alone, so that memory and crashes can be attributed to it. */
  alone?: boolean
  /** Further checks after the outcome. */
  check?: (seen: Seen, expect: Expect) => void | Promise<void>
}

/** The value of a successful `add`. */
export const tagged: Want = { value: ['vip'] }

/** The waits before each retry: the wait that the vendor asks for, plus jitter below a bound that doubles. */
export const jittered = (retries: number, asked = 0): NonNullable<Row['waits']> =>
  Array.from({ length: retries }, (_, index) => [asked, asked + 250 * 2 ** index])
