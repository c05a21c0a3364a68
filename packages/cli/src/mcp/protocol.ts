import {
  fromJsonSchema,
  type JsonSchemaType,
  type jsonSchemaValidator,
  McpServer,
} from '@modelcontextprotocol/server'
import manifest from '../../package.json' with { type: 'json' }
import { UsageError } from '../error.ts'
import { failureText } from '../output/stop.ts'
import { createCheck } from './arguments.ts'
import { failureSchema, type ToolFailure, toolFailure } from './failed.ts'
import { type ObjectSchema, only } from './schema.ts'
import type { Tool } from './tool.ts'

/** Leaves the check of arguments to the tool, whose failures have a code. */
const unchecked: jsonSchemaValidator = {
  getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
}

/** Creates a function that creates a server with the tools, for each connection or request. */
export function serverOf(tools: readonly Tool[], instructions: string): () => McpServer {
  const registered = tools.map(toRegister)
  return () => {
    const server = new McpServer(
      { name: 'tags', title: 'Tags on contacts', version: manifest.version },
      { instructions },
    )
    for (const [name, config, call] of registered) server.registerTool(name, config, call)
    return server
  }
}

/** Returns a tool as the SDK takes it. The schemas are compiled once. */
function toRegister(tool: Tool) {
  const { name, title, description, input, isReadOnly, isDestructive, isLocal } = tool
  const check = createCheck(input)
  const output = withFailure(tool.output)
  const config = {
    title,
    description,
    inputSchema: fromJsonSchema(input as JsonSchemaType, unchecked),
    outputSchema: fromJsonSchema(output as JsonSchemaType),
    annotations: {
      readOnlyHint: isReadOnly,
      destructiveHint: isDestructive ?? false,
      // A change of the tags may start an automation at the vendor, each time that it is made.
      idempotentHint: isReadOnly,
      openWorldHint: !isLocal,
    },
  }
  const call = async (args: unknown, { mcpReq }: { mcpReq: { signal: AbortSignal } }) => {
    try {
      const problem = check(args)
      if (problem !== undefined) throw new UsageError(problem)
      const result = await tool.call(args as never, { signal: mcpReq.signal })
      return succeeded(only(tool.output, result) as Record<string, unknown>)
    } catch (error) {
      return failed(toolFailure(error))
    }
  }
  return [name, config, call] as const
}

/** Adds the failure to the schema of a result, so that every answer has the form that the tool declares. */
const withFailure = ({ required: _, properties, ...schema }: ObjectSchema): ObjectSchema => ({
  ...schema,
  properties: { ...properties, error: failureSchema },
})

const succeeded = (structuredContent: Record<string, unknown>) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }],
  structuredContent,
})

const failed = (failure: ToolFailure) => {
  const error = only(failureSchema, failure)
  return {
    content: [{ type: 'text' as const, text: failureText('The vendor', failure) }],
    structuredContent: { error },
    isError: true,
  }
}
