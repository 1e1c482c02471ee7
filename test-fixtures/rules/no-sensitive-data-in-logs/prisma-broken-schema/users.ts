// Good as far as anybody knows: of a schema that does not read nothing is told.
import { prisma } from './db'
import { logger } from './logger'

export async function show(id: number) {
  logger.info({ user: await prisma.user.findUnique({ where: { id } }) })
}
