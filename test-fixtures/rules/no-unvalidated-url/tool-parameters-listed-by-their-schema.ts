// What a model writes is checked by the parameters of its tool.
import { tool } from 'ai'
import { z } from 'zod'

export const rates = tool({
  inputSchema: z.object({ bank: z.enum(['ecb', 'fed']) }),
  execute: async ({ bank }) => (await fetch(`https://${bank}.rates.example/latest`)).json(),
})

export const page = tool({
  parameters: z.object({ site: z.string(), part: z.enum(['head', 'body']) }),
  execute: async ({ site }) => (await fetch(`https://${site}/`)).text(), //! no-unvalidated-url(host)
})
