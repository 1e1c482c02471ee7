// A tool's arguments are what a model makes of a stranger's page.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'

const server = new McpServer({ name: 'reader', version: '1.0.0' })
server.registerTool('read', { inputSchema: { url: z.string().url() } }, async ({ url }) => {
  const answer = await fetch(url) //! no-unvalidated-url(host)
  return { content: [{ type: 'text', text: await answer.text() }] }
})
