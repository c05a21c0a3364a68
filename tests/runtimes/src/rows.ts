import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { visit } from '@tags/consumer/browser'
import { bundle } from '@tags/consumer/bundle'
import type { Folder } from '@tags/consumer/folder'
import { type Call, program } from '@tags/consumer/programs'
import type { Program } from './programs.ts'

/** A runtime with one way to load packages in it. */
export interface Row {
  runtime: string
  loads: 'import' | 'require' | 'bundle'
  /**
   * Makes `call` in the runtime, from the installed project.
   * @throws if it fails, or prints anything besides its output.
   */
  run: (site: Site, call: Call) => Promise<Report>
}

/** The folder of a user's project, and the programs that can run it. */
export interface Site {
  folder: Folder
  project: string
  programs: ReadonlyMap<Program, string>
}

export interface Report {
  /** The version of the runtime. */
  version: string
  output: unknown
}

/** A runtime that is a program on this machine. */
interface Process {
  runtime: string
  loads: 'import' | 'require'
  name: Program
  /** The arguments before the file that it runs. */
  args: string[]
  /** The expression for its version. */
  version: string
}

/** Every runtime with every tested way to load packages, in the order of the matrix. */
export const rows: Row[] = [
  ...(['20', '22', '24', '26'] as const).flatMap((major) =>
    (['import', 'require'] as const).map((loads) =>
      inProcess({
        runtime: `Node ${major}`,
        loads,
        name: `node${major}`,
        // Node 20 warns about every import of JSON.
        args: major === '20' ? ['--disable-warning=ExperimentalWarning'] : [],
        version: 'process.versions.node',
      }),
    ),
  ),
  inProcess({
    runtime: 'Bun',
    loads: 'import',
    name: 'bun',
    args: ['run', '--no-install'],
    version: 'Bun.version',
  }),
  inProcess({
    runtime: 'Deno',
    loads: 'import',
    name: 'deno',
    args: [
      ...['run', '--quiet', '--no-prompt', '--no-remote', '--node-modules-dir=manual'],
      '--allow-net=127.0.0.1',
    ],
    version: 'Deno.version.deno',
  }),
  { runtime: 'workerd', loads: 'bundle', run: inWorkerd },
  { runtime: 'Chromium', loads: 'bundle', run: inChromium },
]

function inProcess({ runtime, loads, name, args, version }: Process): Row {
  return {
    runtime,
    loads,
    async run(site, call) {
      const file = `${call.vendor.name}.${loads === 'import' ? 'mjs' : 'cjs'}`
      const script = `${program([call], loads)}
makeCalls().then((output) => console.log(JSON.stringify({ version: ${version}, output })))
`
      await writeFile(join(site.project, file), script)
      const { stdout, stderr } = await execute(site, name, [...args, file])
      if (stderr) throw new Error(`It wrote to standard error:\n${stderr}`)
      return JSON.parse(stdout)
    },
  }
}

async function inWorkerd(site: Site, call: Call): Promise<Report> {
  const script = `${program([call], 'import')}
export default { test: async () => console.log(JSON.stringify(await makeCalls())) }
`
  const conditions = ['workerd', 'worker', 'browser']
  await writeFile(join(site.project, 'worker.js'), await bundle(site.project, script, conditions))
  const { stdout: named } = await execute(site, 'workerd', ['--version'])
  const version = named.replace('workerd', '').trim()
  await writeFile(join(site.project, 'workerd.capnp'), configuration(version))
  const { stdout } = await execute(site, 'workerd', ['test', 'workerd.capnp'])
  return { version, output: JSON.parse(stdout) }
}

/** Configures a worker as of `date`, without Node's modules, which may reach only loopback. */
const configuration = (date: string) => `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "${date}",
      compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
);
`

async function inChromium({ project }: Site, call: Call): Promise<Report> {
  const script = `${program([call], 'import')}
makeCalls().then((output) => document.body.append(JSON.stringify(output)))
`
  const { origin } = new URL(call.options.baseUrl as string)
  const { version, text, errors } = await visit(await bundle(project, script), [origin])
  if (errors.length) throw new Error(errors.join('\n'))
  return { version, output: JSON.parse(text) }
}

/** Runs a program in the user's project for at most a minute, and returns its output. */
function execute({ folder, programs }: Site, name: Program, args: string[]) {
  const path = programs.get(name)
  if (!path) throw new Error(`npm has no ${name} for ${process.platform}-${process.arch}.`)
  const home = { HOME: folder.path, XDG_CACHE_HOME: undefined, DENO_DIR: undefined }
  const env = { ...home, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' }
  return folder.run('project', path, args, { env, timeout: 60_000 })
}
