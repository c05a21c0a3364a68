/** So many requests in so many seconds. */
export interface RateLimit {
  /** How many. */
  requests: number
  /** How long the window is, in seconds. 0: so many requests at the same time. */
  seconds: number
}

/** What may hold a request back. A limiter for several processes implements this over what they share. */
export interface Limiter {
  /**
   * Gives a permit once a request may be sent, or tells when that would be if it is later than `until`.
   * @throws the reason of `signal`, once that aborts.
   */
  acquire(request: PermitRequest): Permit | Refusal | Promise<Permit | Refusal>
}

/** What a request asks of a limiter. */
export interface PermitRequest {
  /** What the vendor counts by: its name, and method and path where it counts each path apart. */
  key: string
  /** The limit that the vendor documents. */
  limit: RateLimit
  /** When the permit would be of no more use, in milliseconds since 1970. */
  until: number
  /** Ends the wait: the caller cancelled, or the time of the call is over. */
  signal: AbortSignal
}

/** Permission to send one request. */
export interface Permit {
  /**
   * Is called once, when the response is there or is not to be expected any more. Without `told`, no
   * request was sent after all. It must not throw: nobody could do anything about it.
   */
  settle(told?: LimitState): void
}

/** That a request cannot be sent in time. */
export interface Refusal {
  /** When the request could be sent, in milliseconds since 1970. */
  retryAt: number
}

/** What a response tells of a limit. */
export interface LimitState {
  /** How many requests the vendor allows in a window. */
  requests?: number | undefined
  /** How many more it takes in this window. */
  remaining?: number | undefined
  /** How long a window is, in milliseconds. */
  interval?: number | undefined
  /** How long until the window ends, in milliseconds. */
  reset?: number | undefined
  /** For how long the vendor takes no request at all, in milliseconds. */
  pause?: number | undefined
}
