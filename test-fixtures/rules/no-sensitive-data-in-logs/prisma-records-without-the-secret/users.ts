// Good: the query selects other fields or omits the secret; relations are not loaded; an enum is no secret.
import { prisma } from './db'
import { logger } from './logger'

export async function show(id: number) {
  logger.info({ user: await prisma.user.findUnique({ where: { id }, select: { id: true, email: true } }) })
  logger.info({ users: await prisma.user.findMany({ omit: { passwordHash: true } }) })
  logger.info({ devices: await prisma.device.findMany({ omit: { apiKey: true } }) })
}
