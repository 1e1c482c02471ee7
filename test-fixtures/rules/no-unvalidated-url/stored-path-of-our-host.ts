// Good: a stored name is one piece of a path of our own host.
// @options { "checkStored": true }
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()
export async function load(id: string) {
  const file = await prisma.file.findUniqueOrThrow({ where: { id } })
  return fetch(`https://files.example.com/${encodeURIComponent(file.name)}`)
}
