import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the tests a folder for their temporary files, and returns the function that removes it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'bullmq-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
