import Fastify from 'fastify'
import { logger } from './logger'

export const app = Fastify({ loggerInstance: logger })
