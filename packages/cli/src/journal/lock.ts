import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'

/** The process that holds a lock. */
interface Holder {
  pid: number
  host: string
  /** When the process started, so that a later process with the same number is not taken for it. */
  started: string
}

/**
 * Takes the lock of a journal, and that of a dead process of this host over. The lock ends with the returned
 * function, or with the process.
 * @throws {UsageError} if another process holds it, or one of another host may.
 */
export function lock(journal: string): () => void {
  const file = `${journal}.lock`
  const own = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
  } satisfies Holder)
  const isTaken = () => {
    try {
      writeFileSync(file, own, { flag: 'wx', mode: 0o600 })
      return false
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') return true
      // A full disk leaves a part of the text.
      const part = read(file)
      if (part !== undefined && own.startsWith(part)) unlinkSync(file)
      throw new UsageError(
        `Nothing was sent: ${quote(file)}, the lock of the journal, cannot be created (${code}). Its folder must exist and be writable; --journal names another place.`,
      )
    }
  }
  if (isTaken()) {
    removeDead(file, journal)
    if (isTaken()) throw heldBy(file, journal, read(file))
  }
  const release = () => {
    process.off('exit', release)
    if (read(file) === own) unlinkSync(file)
  }
  process.once('exit', release)
  return release
}

/** Returns the number of the process of this host that holds the lock of a journal; `undefined` if none does. */
export function holderOf(journal: string): number | undefined {
  const holder = parse(read(`${journal}.lock`) ?? '')
  return holder && holder.host === hostname() && isAlive(holder) ? holder.pid : undefined
}

/** Removes the lock of a dead process of this host; another process may do the same at this time. */
function removeDead(file: string, journal: string): void {
  const text = read(file)
  if (text === undefined) return
  const holder = parse(text)
  if (!holder || holder.host !== hostname() || isAlive(holder)) throw heldBy(file, journal, text)
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    // It may be the new lock of a process that was faster.
    if (read(aside) !== text) linkSync(aside, file)
    unlinkSync(aside)
  } catch {}
}

function heldBy(file: string, journal: string, text = ''): UsageError {
  const holder = parse(text)
  if (!holder) {
    return new UsageError(
      `${quote(journal)} is locked, and ${quote(file)} does not say by which process. If no run uses the journal, delete that file.`,
    )
  }
  const { pid, host } = holder
  return new UsageError(
    host === hostname()
      ? `Another run writes ${quote(journal)}: process ${pid} on this host. Wait for its end, or stop it; then resume.`
      : `${quote(journal)} is locked by process ${pid} on the host ${quote(host)}, and this host cannot see whether it still runs. Resume it there; or make sure that it has ended, and delete ${quote(file)}.`,
  )
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(text)
    return Number.isSafeInteger(holder.pid) && typeof holder.host === 'string' ? holder : undefined
  } catch {
    return undefined
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = startOf(pid)
  return !now || !started || now === started
}

/** Returns a text that differs for two processes with the same number; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      // The name of the program, in brackets, may hold spaces; the 20th field after it is the start.
      const [, fields = ''] = /.*\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      return `${boot} ${fields.split(' ')[19]}`
    }
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}
