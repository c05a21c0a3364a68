import { type ParseArgsConfig, parseArgs } from 'node:util'
import { InputError } from './input.ts'

/** Runs a command to its end: bad input exits with 2 and a sentence, a mistake of ours with 70. */
export function start(main: () => Promise<void>): void {
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
