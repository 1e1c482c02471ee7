// Good: the stored address is checked when it is used.
// @options { "checkStored": true }
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()
const HOSTS = new Set(['hooks.example.com', 'hooks.example.org'])
export async function notify(id: string, text: string) {
  const customer = await prisma.customer.findUniqueOrThrow({ where: { id } })
  if (!HOSTS.has(new URL(customer.webhookUrl).host)) return
  await fetch(customer.webhookUrl, { method: 'POST', body: text })
}
