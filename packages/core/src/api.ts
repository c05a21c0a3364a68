import type { CallOptions, ClientOptions } from './contract.ts'

/**
 * A vendor's API by method and path: an openapi-fetch client over `Paths`. Its types refuse keys that the spec
 * does not have, which those of openapi-fetch accept in bodies and parameters.
 */
export type Calls<Paths> = MiddlewareStack & {
  [Method in HttpMethod as Uppercase<Method>]: <Path extends PathWith<Paths, Method>>(
    path: Path,
    ...init: Arguments<Init<OperationOf<Paths, Path, Method>>>
  ) => Promise<Answer<OperationOf<Paths, Path, Method>>>
}

/** The methods that register middleware. */
interface MiddlewareStack {
  /**
   * Registers middleware, in the form that openapi-fetch defines. It runs once for each request of a call, above
   * rate limits, credential and retries: it sees one request and one response, and never the credential. Its time
   * counts towards the `deadline`. An error that it throws reaches the caller as it is.
   */
  use(...middleware: Middleware[]): void
  /** Unregisters middleware. */
  eject(...middleware: Middleware[]): void
}

/** The facts about a call that a middleware receives. */
export interface MiddlewareContext {
  /** An id of the call, to match a response to its request. */
  readonly id: string
  /** The path as the spec writes it: `/contacts/{contactId}/tags`. */
  readonly schemaPath: string
  /** The parameters that the caller gave. */
  readonly params: {
    /** The query parameters. */
    query?: Record<string, unknown>
    /** The header parameters. */
    header?: Record<string, unknown>
    /** The path parameters. */
    path?: Record<string, unknown>
    /** Always absent: clients send no cookies. */
    cookie?: Record<string, unknown>
  }
}

/** A middleware of `api.use`, in the form that openapi-fetch defines. Every method is optional. */
export interface Middleware {
  /**
   * Called before the request is sent. May return another `Request` with the same method, host and path, or a
   * `Response`, which is used without sending anything.
   */
  onRequest?(
    context: MiddlewareContext & { request: Request },
  ): MiddlewareReturn<Request | Response>
  /**
   * Called with the final response, after retries. Its body is read: `json()`, `text()` and `clone()` return it.
   * May return another `Response`.
   */
  onResponse?(
    context: MiddlewareContext & { request: Request; response: Response },
  ): MiddlewareReturn<Response>
  /**
   * Called with the `TagsError` of a call that got no usable response. May return a `Response`, or another `Error`
   * to throw.
   */
  onError?(
    context: MiddlewareContext & { request: Request; error: unknown },
  ): MiddlewareReturn<Response | Error>
}

/**
 * The return value of a middleware's method: a value that replaces the one at hand, or nothing. May be a promise.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a middleware may return nothing
export type MiddlewareReturn<Value> = void | undefined | Value | Promise<void | undefined | Value>

/**
 * The result of a call: `data` of a success, or `error`, the body of any other response. `error` may be empty:
 * check `response.ok`, or let `unwrap` throw.
 */
type Answer<Operation> =
  | { data: BodyOf<Operation, '2', undefined>; error?: never; response: Response }
  | { data?: never; error: BodyOf<Operation, Exclude<Digit, '2'>, unknown>; response: Response }

/** A type that extends every type without required keys. */
type Empty = Record<never, never>

type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch'
type Digit = '1' | '2' | '3' | '4' | '5' | 'd'

type PathWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Method, { responses: unknown }> ? Path : never
}[keyof Paths]

type OperationOf<Paths, Path extends keyof Paths, Method extends string> =
  Paths[Path] extends Record<Method, infer Operation> ? Operation : never

/** The arguments of a call of an operation. */
export type Init<Operation> = Settings & ParametersOf<Operation> & RequestBodyOf<Operation>

interface Settings extends CallOptions {
  headers?: Record<string, string>
  /** Sends the requests of this call. Default: the client's `fetch`. */
  fetch?: ClientOptions['fetch']
}

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? Empty extends Parameters
    ? { params?: Parameters }
    : { params: Parameters }
  : unknown

type RequestBodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Content[keyof Content] }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Content[keyof Content] }
    : { body?: never }

/** The bodies of the responses whose status begins with `First`; `None` where there is no content. */
export type BodyOf<Operation, First extends string, None> = Operation extends {
  responses: infer Responses
}
  ? {
      [Status in keyof Responses]: Status extends string | number
        ? `${Status}` extends `${First}${string}`
          ? Responses[Status] extends { content: infer Content }
            ? Content[keyof Content]
            : None
          : never
        : never
    }[keyof Responses]
  : never

/** `init` may be left out where nothing in it is required. */
export type Arguments<Init> = Empty extends Init ? [init?: Init] : [init: Init]
