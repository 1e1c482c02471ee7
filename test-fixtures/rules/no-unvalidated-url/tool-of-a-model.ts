// The model decides which address the tool fetches.
import { tool } from 'ai'
import { z } from 'zod'

export const readPage = tool({
  description: 'Reads a page',
  inputSchema: z.object({ url: z.string() }),
  execute: async ({ url }) => (await fetch(url)).text(), //! no-unvalidated-url(host)
})
