import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/**
 * Starts a server for assistants, calls a tool without arguments, and ends it. Returns the result, and everything that
 * the server wrote on standard error.
 * @throws an error with that, if the server fails.
 */
export async function callServer(
  program: string,
  args: string[],
  tool: string,
  { cwd, env }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<{ result: unknown; stderr: string }> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, timeout: 120_000 })
  const closed = once(child, 'close')
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const write = (message: object) =>
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const clientInfo = { name: 'consumer', version: '1.0.0' }
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo }
  write({ id: 1, method: 'initialize', params })
  let result: unknown
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line)
    if (answer.id === 1) {
      write({ method: 'notifications/initialized' })
      write({ id: 2, method: 'tools/call', params: { name: tool, arguments: {} } })
    }
    if (answer.id !== 2) continue
    result = answer.result?.structuredContent
    child.stdin.end()
  }
  const [code] = await closed
  if (code === 0 && result !== undefined) return { result, stderr }
  throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${stderr}`)
}
