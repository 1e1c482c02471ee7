// Good by the option: stored addresses are somebody else's concern here.
// @options { "checkStored": false }
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()
export async function notify(id: string, text: string) {
  const customer = await prisma.customer.findUniqueOrThrow({ where: { id } })
  await fetch(customer.webhookUrl, { method: 'POST', body: text })
}
