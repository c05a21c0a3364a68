import type { Redis } from 'ioredis'

type Definition = { lua: string; numberOfKeys?: number }
type Run = (...args: unknown[]) => Promise<unknown>

/** A connection whose scripts see the time of this process instead of the time of Redis. */
export interface ClockedRedis {
  redis: Pick<Redis, 'status'> & { defineCommand: (name: string, definition: Definition) => void }
  /** Waits for an answer, if one is under way, and returns whether it was. */
  idle: () => Promise<boolean>
}

/**
 * Replaces the time in the scripts of a connection by `now`, in milliseconds since 1970: with a virtual clock, they
 * run through hours in moments.
 */
export function withClock(redis: Redis, now = () => Date.now()): ClockedRedis {
  const name = `clock:${crypto.randomUUID()}`
  const pending = new Set<Promise<unknown>>()
  const commands: Record<string, Run> = {}
  return {
    redis: new Proxy(commands, {
      get(_, key: string) {
        if (key === 'status') return redis.status
        if (key === 'defineCommand') return define
        return commands[key]
      },
    }) as unknown as ClockedRedis['redis'],
    idle: async () => {
      const busy = pending.size > 0
      await Promise.allSettled(pending)
      return busy
    },
  }

  function define(command: string, { lua, numberOfKeys }: Definition) {
    const clocked = lua.replace("redis.call('TIME')", `redis.call('HMGET', '${name}', 's', 'us')`)
    if (clocked === lua) throw new Error(`${command} does not ask for the time.`)
    redis.defineCommand(command, { lua: clocked, ...(numberOfKeys && { numberOfKeys }) })
    const run = (redis as unknown as Record<string, Run>)[command] as Run
    commands[command] = async (...args) => {
      const time = now()
      const seconds = Math.floor(time / 1000)
      redis.hset(name, { s: seconds, us: Math.round((time - seconds * 1000) * 1000) })
      const answer = run.apply(redis, args)
      pending.add(answer)
      const done = () => pending.delete(answer)
      answer.then(done, done)
      return answer
    }
  }
}
