import type { Command } from 'commander'
import type { AccessFlags } from '../command/flags.ts'
import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'

/** The flags of `mcp`. Traffic is not recorded: an assistant may start the server twice, to ask for its version. */
export interface McpFlags extends Omit<AccessFlags, 'har'> {
  vendor?: string[]
  write?: true
  files?: string
  http?: string
}

/** Adds the flags of a server. */
export const mcpFlags = (command: Command): Command =>
  command
    .option(
      '--vendor <name>',
      'a vendor to reach. May be repeated. Default: all whose variables are set',
      (name: string, all: string[] = []) => [...all, name],
    )
    .option('--write', 'allow changes, after a plan of each was shown; otherwise, tools only read')
    .option('--files <folder>', 'the folder whose CSV files may be checked and sent')
    .option('--http <port>', 'listen on this port of 127.0.0.1, in place of standard input')
    .option('--sandbox', 'reach accounts in memory only; nothing leaves this machine')
    .option('--env-file <file>', 'read credentials from a file of NAME=value lines')
    .option('--base-url <url>', 'send the requests of the one vendor to a proxy or a stub')
    .option('--allow-http', 'send credentials without TLS to another machine; only with --base-url')
    .option('--rate-limit', "keep to the vendor's limits in a sandbox, too")
    .option('--no-rate-limit', 'send without pause; only with --base-url')

/**
 * Reads the port of `--http`.
 * @throws {UsageError} if it is none.
 */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new UsageError(
    `--http ${quote(text)}: expected a port from 0 to 65535, such as 8642; 0 is any that is free.`,
  )
}

/** The part of the help about the server. */
export const mcpHelp = `
An assistant that speaks MCP starts this command, and finds in it tools to read the tags of a contact
and, with --write, to change them. Before each change it must ask for a plan, which lists the
requests. Files can only be used with --files, and only those in that folder.

With --http, the server listens at http://127.0.0.1:PORT/mcp. Programs of this machine can use it,
those of other users, too; with the variable TAGS_MCP_TOKEN, only those that send its value as
\`Authorization: Bearer VALUE\`.`
