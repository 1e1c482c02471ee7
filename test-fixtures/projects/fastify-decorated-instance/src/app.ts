// Methods that plugins add to the instance: an audit trail logs.
import Fastify from 'fastify'
import jwt from '@fastify/jwt'
import pg from '@fastify/postgres'
import audit from './plugins/audit.js'
import auth from './plugins/auth.js'
import users from './routes/users.js'
const app = Fastify({ logger: true })
await app.register(jwt, { secret: process.env.SECRET! })
await app.register(pg)
await app.register(audit)
await app.register(auth)
await app.register(users, { prefix: '/users' })
await app.listen({ port: 3000 })
