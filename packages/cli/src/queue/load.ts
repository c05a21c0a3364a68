import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UsageError } from '../error.ts'
import type { QueueModule } from './port.ts'

const name = '@tags/bullmq'

/**
 * Loads `@tags/bullmq`: that beside this package, or that of the working directory.
 * @throws {UsageError} if it is not installed.
 */
export async function loadQueues(): Promise<QueueModule> {
  const beside = await load(name)
  if (beside) return beside
  const here = createRequire(join(process.cwd(), 'package.json'))
  let path: string | undefined
  try {
    path = here.resolve(name)
  } catch {}
  const found = path === undefined ? undefined : await load(pathToFileURL(path).href)
  if (found) return found
  throw new UsageError(
    `A queue needs the package ${name} and the driver of its store. Install them in this folder: npm install ${name} bullmq ioredis (for Postgres: npm install ${name} bullmq pg)`,
  )
}

/** Imports a module; `undefined` if it, or one that it needs, is not installed. */
async function load(specifier: string): Promise<QueueModule | undefined> {
  try {
    return await import(specifier)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
