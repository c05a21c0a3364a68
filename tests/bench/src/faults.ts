/** Runs the faults that apply to any client against our client and others, and writes `FAULTS.md`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rows } from '@tags/faults'
import type { FaultClient } from './faults/client.ts'
import { clients } from './faults/clients.ts'
import { type Contender, document, passed } from './faults/document.ts'
import { runRows } from './faults/process.ts'
import { type Installation, install } from './install.ts'

const chosen = rows.filter(({ anyClient }) => anyClient)
const atOnce = 2

const installation = await install()
try {
  const contenders = await meetAll(installation)
  const text = document(chosen, contenders, installation.versions)
  await writeFile(join(import.meta.dirname, '../FAULTS.md'), text)
} finally {
  await installation.remove()
}

/** Runs the faults against all clients, several at once. */
async function meetAll({ folder }: Installation): Promise<Contender[]> {
  const contenders: Contender[] = []
  const queue = [...Object.entries(clients).entries()]
  const next = async (): Promise<void> => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const [index, [name, file]] = entry
      contenders[index] = await meet(name, join(folder, 'faults/clients', `${file}.ts`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, next))
  return contenders
}

async function meet(name: string, file: string): Promise<Contender> {
  const { href } = pathToFileURL(file)
  const { configuration } = (await import(href)) as FaultClient
  const ids = chosen.map(({ id }) => id)
  const results = await runRows(href, ids)
  console.log(`${name} passed ${passed(chosen, results)} of ${ids.length}.`)
  return { name, configuration, results }
}
