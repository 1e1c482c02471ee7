// The entity manager gives records of the entity; hidden fields are in no JSON text, lazy ones are not loaded.
import type { EntityManager, EntityRepository } from '@mikro-orm/postgresql'
import pino from 'pino'
import { Device, User } from './user.entity'

const logger = pino()
export async function show(em: EntityManager, devices: EntityRepository<Device>, id: number) {
  const user = await em.findOneOrFail(User, { id })
  logger.info({ user }, 'found') //! no-sensitive-data-in-logs(shape) "'apiKey'"
  logger.info({ device: await devices.findOne({ id }) }, 'found')
  logger.info({ users: await em.find(User, {}, { fields: ['id'] }) }, 'found')
  console.log(await devices.findAll()) //! no-sensitive-data-in-logs(shape) "'apiKey'"
}
