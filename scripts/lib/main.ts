import { type ParseArgsConfig, parseArgs } from 'node:util'
import { InputError } from './input.ts'

/**
 * Runs a command to its end: bad input exits with 2 and a sentence, a mistake of ours with 70. A reader
 * that has seen enough, such as `head`, is no mistake.
 */
export function start(main: () => Promise<void>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  main().catch((error: Error) => {
    const isInput = error instanceof InputError
    console.error(isInput ? error.message : error.stack)
    process.exitCode = isInput ? 2 : 70
  })
}

/**
 * The arguments of the process; `help` is the sentence that says where their form is told.
 * @throws {InputError} if they have another form.
 */
export function readArguments<T extends ParseArgsConfig>(config: T, help: string) {
  try {
    return parseArgs(config)
  } catch (error) {
    // Node adds advice on `--`, which does not hold behind a package manager.
    const [sentence = ''] = (error as Error).message.split('. ')
    throw new InputError(`${sentence.replace(/\.$/, '')}. ${help}`)
  }
}

/**
 * The choice that an option's value names.
 * @throws {InputError} with all choices, if there is none of that name.
 */
export function chosen<Choice>(
  option: string,
  value: string,
  choices: Readonly<Record<string, Choice>>,
): Choice {
  const choice = Object.hasOwn(choices, value) ? choices[value] : undefined
  if (choice !== undefined) return choice
  const names = Object.keys(choices).join(', ')
  throw new InputError(`--${option} ${value} is unknown; there are: ${names}.`)
}
