// A tool's server checks the arguments by the schema that it was given with the tool: a region is one of two, an address is any.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'

const server = new McpServer({ name: 'weather', version: '2.0.0' })

server.registerTool('forecast', { inputSchema: { region: z.enum(['north', 'south']) } }, async ({ region }) => {
  const answer = await fetch(`https://${region}.weather.example/forecast`)
  return { content: [{ type: 'text', text: await answer.text() }] }
})

server.tool('station', { station: z.literal('a.weather.example'), page: z.string() }, async (given) => {
  const answer = await fetch(`https://${given.station}/now`)
  return { content: [{ type: 'text', text: await answer.text() }] }
})

server.tool('camera', 'A picture', { host: z.string(), size: z.enum(['s', 'l']) }, async ({ host, size }) => {
  const answer = await fetch(`https://${host}/picture?size=${size}`) //! no-unvalidated-url(host)
  return { content: [{ type: 'image', data: await answer.text() }] }
})
