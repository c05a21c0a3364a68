/** A number of requests in a period of time. */
export interface RateLimit {
  /** The number of requests. */
  requests: number
  /** The period, in seconds. 0: the number limits concurrent requests. */
  seconds: number
  /** Whether the limit is the client's own bound, which a limiter of several processes need not share. */
  isOwn?: boolean
}

/** Holds requests back. Implement it over a shared store to limit several processes together. */
export interface Limiter {
  /**
   * Returns a permit once a request may be sent, or a refusal if that is later than `until`.
   * @throws the reason of `signal` when it aborts.
   */
  acquire(request: PermitRequest): Permit | Refusal | Promise<Permit | Refusal>
}

/** A request for a permit. */
export interface PermitRequest {
  /** Identifies the limit: the vendor's name, and method and path where the vendor counts each path separately. */
  key: string
  /** The limit that the vendor documents. */
  limit: RateLimit
  /** The latest useful time for the permit, in milliseconds since 1970. */
  until: number
  /** Aborts when the caller cancels or the call's time is over. */
  signal: AbortSignal
}

/** Permission to send one request. */
export interface Permit {
  /**
   * Called exactly once, when the response arrived or can no longer arrive. `state` is absent if no request
   * was sent. Must not throw.
   */
  settle(state?: LimitState): void
}

/** Returned when no permit is available before `until`. */
export interface Refusal {
  /** The earliest time for the request, in milliseconds since 1970. */
  retryAt: number
}

/** The state of a limit, as a response reports it. */
export interface LimitState {
  /** The requests allowed in a window. */
  requests?: number | undefined
  /** The requests left in this window. */
  remaining?: number | undefined
  /** The length of a window, in milliseconds. */
  interval?: number | undefined
  /** The time until the window ends, in milliseconds. */
  reset?: number | undefined
  /** How long the vendor accepts no requests at all, in milliseconds. */
  pause?: number | undefined
}
