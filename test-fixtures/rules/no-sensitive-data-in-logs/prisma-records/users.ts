// What the Prisma client finds has the fields of schema.prisma; related records only where the query includes them.
import type { Device } from '@prisma/client'
import { prisma } from './db'
import { logger } from './logger'

export async function show(id: number, device: Device) {
  const user = await prisma.user.findUnique({ where: { id } })
  logger.info({ user }, 'found') //! no-sensitive-data-in-logs(shape) "'passwordHash' of User"
  logger.info({ users: await prisma.user.findMany() }, 'found') //! no-sensitive-data-in-logs(shape)
  logger.info({ device }, 'found') //! no-sensitive-data-in-logs(shape) "'apiKey'"
  const owned = await prisma.device.findFirst({ omit: { apiKey: true }, include: { owner: true } })
  logger.info({ owned }, 'found') //! no-sensitive-data-in-logs(shape) "'owner.passwordHash'"
}
