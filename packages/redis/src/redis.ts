import * as scripts from './scripts.ts'

/** A connection of ioredis, `Redis` or `Cluster`, of any version since 5. */
export interface RedisClient {
  /** The state of the connection. */
  readonly status: string
  /** Adds a script as a method. */
  defineCommand(name: string, definition: { lua: string; numberOfKeys?: number }): void
}

/** Runs a script on the keys of a limit. */
export type Run = (
  script: keyof typeof scripts,
  key: string,
  ...args: (string | number)[]
) => Promise<unknown>

const nameOf = (script: string) => `tags:${script}`

/** Adds the scripts to a connection, and returns a function that runs them. */
export function defineScripts(redis: RedisClient, prefix: string): Run {
  for (const [name, lua] of Object.entries(scripts)) {
    redis.defineCommand(nameOf(name), { lua, numberOfKeys: 2 })
  }
  const commands = redis as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  return async (script, key, ...args) =>
    // The braces keep both keys in one slot of a cluster.
    commands[nameOf(script)]?.(`${prefix}:{${key}}:permits`, `${prefix}:{${key}}:state`, ...args)
}

/**
 * Runs questions, and fails at once while Redis is away: when it did not answer the last question, or its
 * connection is lost. An answer that comes too late goes to `onLate`.
 */
export function createAsk(redis: RedisClient, timeout: number) {
  /** Why Redis did not answer the last question. */
  let failure: Error | undefined
  let wasReady = false

  return async <Value>(
    question: () => Promise<Value>,
    onLate: (value: Value) => unknown,
  ): Promise<Value> => {
    const { status } = redis
    if (status === 'ready') wasReady = true
    // The first connection may take until the timeout; a lost one is not waited for.
    else if (wasReady || /^(close|end|disconnecting|reconnecting)$/.test(status)) {
      throw unavailable(`its connection has the status ${status}`)
    }
    if (failure) throw failure
    const answer = question()
    const { passed, stop } = countdown(timeout)
    try {
      return await Promise.race([answer, passed.then(giveUp)])
    } catch (error) {
      if (error === failure) throw error
      throw unavailable(error instanceof Error ? error.message : String(error))
    } finally {
      stop()
    }

    function giveUp(): never {
      const late = unavailable(`it did not answer within ${timeout} ms`)
      failure = late
      const clear = () => {
        if (failure === late) failure = undefined
      }
      answer.then((value) => {
        clear()
        onLate(value)
      }, clear)
      throw late
    }
  }
}

/** Counts `time` milliseconds in tenths, so that a process that was busy meanwhile first reads what has arrived. */
function countdown(time: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const passed = new Promise<void>((resolve) => {
    const wait = (left: number) => {
      timer = setTimeout(() => (left > 1 ? wait(left - 1) : resolve()), time / 10)
    }
    wait(10)
  })
  return { passed, stop: () => clearTimeout(timer) }
}

/** Makes the error of a permit that Redis did not give. */
function unavailable(why: string): Error {
  const error = new Error(`Redis, which keeps the rate limit, is unavailable: ${why}`)
  error.name = 'RedisUnavailableError'
  return error
}
