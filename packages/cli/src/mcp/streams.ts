import type { McpServer } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'

/** Serves one assistant over standard input and output, until one of them is closed or `signal` aborts. */
export async function serveStandardStreams(
  create: () => McpServer,
  signal: AbortSignal,
): Promise<void> {
  if (process.stdin.isTTY) {
    process.stderr.write(
      'This command is for assistants: it waits for messages of MCP on standard input. Ctrl-C ends it.\n',
    )
  }
  const transport = new StdioServerTransport()
  const server = serveStdio(create, {
    transport,
    onerror: ({ message }) => process.stderr.write(`${message}\n`),
  })
  await new Promise<void>((resolve) => {
    const { onclose } = transport
    transport.onclose = () => {
      onclose?.()
      resolve()
    }
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.close()
}
