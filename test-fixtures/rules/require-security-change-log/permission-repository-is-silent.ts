// Fastify: a permission is granted, and no record says so.
import Fastify from 'fastify'
import { permissionRepository } from './repositories'

const app = Fastify()
app.post('/permissions', async (request, reply) => {
  await permissionRepository.save(request.body) //! require-security-change-log(changed)
  return reply.code(201).send()
})
