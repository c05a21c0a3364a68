import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { InputError } from './input.ts'

/** The surroundings of a command. */
export interface Surroundings {
  /** The folder of the repository. */
  root: string
  stdin: Readable
  /** Writes text to standard output. */
  print: (text: string) => void
  /** Writes a line to standard error. */
  warn: (line: string) => void
}

/** A command: takes arguments and returns an exit code. It throws an `InputError` for bad input. */
export type Command = (args: string[], surroundings: Surroundings) => Promise<number>

/** Runs a command and returns its exit code: bad input exits with 2, internal errors with 70. */
export async function execute(
  command: Command,
  args: string[],
  surroundings: Surroundings,
): Promise<number> {
  try {
    return await command(args, surroundings)
  } catch (error) {
    const { message, stack } = error as Error
    const isInput = error instanceof InputError
    surroundings.warn(isInput ? message : (stack ?? message))
    return isInput ? 2 : 70
  }
}

/** Runs the command of this process. A closed pipe, as by `head`, is not an error. */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = await execute(command, process.argv.slice(2), {
    root: join(import.meta.dirname, '../..'),
    stdin: process.stdin,
    print: (text) => process.stdout.write(text),
    warn: (line) => console.error(line),
  })
}

/**
 * Parses the arguments of a command; `help` is a sentence that refers to the documentation of its options.
 * @throws {InputError} if an argument is invalid.
 */
export function readArguments<T extends ParseArgsConfig>(config: T, help: string) {
  try {
    return parseArgs(config)
  } catch (error) {
    // Node adds advice on `--`, which is wrong for commands that a package manager runs.
    const [sentence = ''] = (error as Error).message.split('. ')
    throw new InputError(`${sentence.replace(/\.$/, '')}. ${help}`)
  }
}

/**
 * Returns the choice that the value of an option names.
 * @throws {InputError} with the names of all choices, if the value names no choice.
 */
export function oneOf<Choice>(
  option: string,
  value: string,
  choices: Readonly<Record<string, Choice>>,
): Choice {
  const choice = Object.hasOwn(choices, value) ? choices[value] : undefined
  if (choice !== undefined) return choice
  const names = Object.keys(choices).join(', ')
  throw new InputError(`--${option} ${value} is unknown; there are: ${names}.`)
}
