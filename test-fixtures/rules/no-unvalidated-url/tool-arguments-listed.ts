// Good: a tool may read two hosts and no other.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'

const HOSTS = new Set(['docs.example.com', 'blog.example.com'])
const server = new McpServer({ name: 'reader', version: '1.0.0' })
server.registerTool('read', { inputSchema: { url: z.string() } }, async ({ url }) => {
  if (!HOSTS.has(new URL(url).host)) throw new Error('This host is not known')
  const answer = await fetch(url, { redirect: 'error' })
  return { content: [{ type: 'text', text: await answer.text() }] }
})
