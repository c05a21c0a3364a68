import type { CallOptions, ClientOptions } from './contract.ts'

/**
 * The calls of an openapi-fetch client over `Paths`, with no room for a key that the spec does not
 * have: openapi-fetch alone lets unknown properties of bodies and parameters pass.
 */
export type Calls<Paths> = {
  [Method in HttpMethod as Uppercase<Method>]: <Path extends PathWith<Paths, Method>>(
    path: Path,
    ...init: Arguments<Init<OperationOf<Paths, Path, Method>>>
  ) => Promise<Answer<OperationOf<Paths, Path, Method>>>
}

/**
 * The result of a call: `data` of a success, or `error`, the body of any other response, which may be
 * empty: ask `response.ok`, or let `unwrap` throw.
 */
type Answer<Operation> =
  | { data: BodyOf<Operation, '2', undefined>; error?: never; response: Response }
  | { data?: never; error: BodyOf<Operation, Exclude<Digit, '2'>, unknown>; response: Response }

/** What extends any type without required keys. */
type Empty = Record<never, never>

type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch'
type Digit = '1' | '2' | '3' | '4' | '5' | 'd'

type PathWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Method, { responses: unknown }> ? Path : never
}[keyof Paths]

type OperationOf<Paths, Path extends keyof Paths, Method extends string> =
  Paths[Path] extends Record<Method, infer Operation> ? Operation : never

type Init<Operation> = Settings & ParametersOf<Operation> & RequestBodyOf<Operation>

interface Settings extends CallOptions {
  headers?: Record<string, string>
  /** Sends this call's requests. Default: the client's `fetch`. */
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
type BodyOf<Operation, First extends string, None> = Operation extends {
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
type Arguments<Init> = Empty extends Init ? [init?: Init] : [init: Init]
