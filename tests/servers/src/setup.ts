import type { TestProject } from 'vitest/node'
import { findRedis } from './redis.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The first argument of ioredis. */
    redis: string
  }
}

/** Starts a Redis once for the whole run. */
export default async function setup({ provide }: TestProject) {
  const { url, stop } = await findRedis()
  provide('redis', url)
  return stop
}
