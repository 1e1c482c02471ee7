// By option: `webhookUrl` is what the customer wrote there.
// @options { "checkStored": true }
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()
export async function notify(id: string, text: string) {
  const customer = await prisma.customer.findUniqueOrThrow({ where: { id } })
  await fetch(customer.webhookUrl, { method: 'POST', body: text }) //! no-unvalidated-url(host)
}
