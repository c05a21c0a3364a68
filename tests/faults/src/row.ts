import type { ClientOptions, Credential, TagsErrorCode, TagsEvent } from '@tags/core'
import type { Identity } from './certificates.ts'
import type { FaultServer, Step } from './server.ts'

/** The options of a client of HighLevel, or of another vendor with a bearer token. */
export interface Options extends ClientOptions {
  baseUrl: string
  token: Credential
}

/** What a call may say of itself. */
export interface AddOptions {
  signal?: AbortSignal
  timeout?: number
  deadline?: number
}

/** Adds the tag `vip` to the contact `c1` of HighLevel, and tells the contact's tags. */
export type Add = (options?: AddOptions) => Promise<string[] | undefined>

/** A client that rows are run against. */
export interface Client {
  name: string
  /** Whether it is one of ours, which must do more than get the outcome right. */
  isOurs: boolean
  create: (options: Options) => Add
}

/** Notes a sentence of what is wrong, unless `ok`. */
export type Expect = (ok: boolean, sentence: string) => void

/** What the call of a row has at hand. */
export interface Stage {
  /** Adds the tag with the client of this run. */
  add: Add
  /** Complete options for another client of ours, watched like the first. */
  options: Options
  server: FaultServer
  events: TagsEvent[]
  expect: Expect
}

/** How many there must be, or from how many to how many. */
export type Count = number | readonly [least: number, most: number]

/** What must come of a call: what it gives, or the code of its error. */
export type Want =
  | { value: unknown }
  | { code: TagsErrorCode | readonly TagsErrorCode[]; status?: number; message?: RegExp }

/** What a run saw. */
export interface Seen {
  outcome: { value: unknown } | { error: unknown } | 'none'
  /** From the call to its outcome, in milliseconds. */
  duration: number
  server: FaultServer
  /** When the client called `fetch`, in milliseconds; of our clients only. */
  attempts: number[]
  /** What our client told `onEvent`. */
  events: TagsEvent[]
  /** How much more memory the process held at most, in bytes; where the row bounds it. */
  memory?: number | undefined
}

/** A fault, and what a client must make of it. */
export interface Row {
  /** As in the list of faults, with a slash before what tells variants apart: `H1/503`. */
  id: string
  /** One plain sentence: what happens. */
  title: string
  /** Whether it makes sense for a client that knows nothing of us. Its `call` may use only `add`. */
  anyClient?: boolean
  /** What the server does about each request; the last step is for all that follow. */
  steps: readonly Step[]
  /** Serves https with this certificate. */
  identity?: Identity
  /** Starts a second server, at `server.other`. */
  other?: readonly Step[]
  /** Options for the client, beside those that every run has. A function is called once a run. */
  options?:
    | Partial<Options>
    | ((server: FaultServer) => Partial<Options> | Promise<Partial<Options>>)
  /** What is done. Default: `add` once. */
  call?: (stage: Stage) => Promise<unknown>
  want: Want
  /** How many requests the server must see. */
  requests?: Count
  /** How often our client must call `fetch`. Default: as `requests`. */
  attempts?: Count
  /** For each request but the first, how many milliseconds after the one before it may arrive at the earliest. */
  gaps?: readonly number[]
  /** For each retry of our client, how many milliseconds it must choose to wait. */
  waits?: readonly (readonly [least: number, most: number])[]
  /** In how many milliseconds the outcome must be there, if not in a minute; enough for a machine eight times slower. */
  within?: number
  /** By how many bytes the memory of the process may rise. */
  memory?: number
  /** Whether nothing else may run meanwhile, so that memory and crashes are this row's. */
  alone?: boolean
  /** Further facts that must hold once the outcome is there. */
  check?: (seen: Seen, expect: Expect) => void | Promise<void>
}

/** What `add` gives if all went well. */
export const tagged: Want = { value: ['vip'] }

/** The waits before so many retries: what is asked for, and full jitter below a bound that doubles. */
export const jittered = (retries: number, asked = 0): NonNullable<Row['waits']> =>
  Array.from({ length: retries }, (_, index) => [asked, asked + 250 * 2 ** index])
