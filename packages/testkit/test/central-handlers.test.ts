// Central error handlers: where a framework is given one, and which errors it lets go without a record.
import assert from 'node:assert/strict'
import {
  becomesOf,
  findCentralHandlers,
  type CentralHandler,
} from '@logwright/analysis/query/central-handlers/central-handlers'
import type { ThrownError } from '@logwright/analysis/query/central-handlers/error-conditions'
import { memoryIo, openSession } from '@logwright/engine'
import { describe, it } from 'mocha'

function handlersIn(text: string): readonly CentralHandler[] {
  const session = openSession({ root: '/', io: memoryIo({}), config: { file: null } })
  const opened = session.open({ path: 'app.ts', text })
  return opened.kind === 'none' ? [] : findCentralHandlers(opened.view.flow)
}

const thrown = (name: string, status: number | null = null): ThrownError => ({
  classes: [name, 'Error'],
  isComplete: true,
  status,
  members: {},
})

/** What becomes of an error in the only handler of a text. */
function becomes(text: string, error: ThrownError): string {
  const [handler, ...more] = handlersIn(text)
  assert.ok(handler && more.length === 0, 'one handler')
  assert.deepEqual(JSON.parse(JSON.stringify(handler)), handler)
  return becomesOf(handler, error)
}

const EXPRESS = `import express from 'express'
import { logger } from './logger'
import { NotFound, ValidationError } from './errors'
const app = express()
`

describe('central handlers', () => {
  it('Express: an early return by status drops client errors', () => {
    const text = `${EXPRESS}app.use((err, req, res, next) => {
      const status = err.status ?? 500
      if (status < 500) return res.status(status).json({ error: err.message })
      logger.error({ err }, 'request failed')
      res.status(500).end()
    })`
    assert.equal(becomes(text, thrown('ValidationError', 400)), 'dropped')
    assert.equal(becomes(text, thrown('Error', 500)), 'logged')
    assert.equal(becomes(text, thrown('Error')), 'unknown')
  })
  it('Express: a log only from 500 on', () => {
    const text = `${EXPRESS}app.use(function (err, req, res, next) {
      if (err.statusCode >= 500) logger.error({ err }, 'request failed')
      res.status(err.statusCode).end()
    })`
    assert.equal(becomes(text, thrown('Forbidden', 403)), 'dropped')
    assert.equal(becomes(text, thrown('Error', 503)), 'logged')
  })
  it('Express: classes that are answered without a record', () => {
    const text = `${EXPRESS}app.use((err, req, res, next) => {
      if (err instanceof ValidationError || err instanceof NotFound) return res.status(400).end()
      logger.error({ err }, 'request failed')
      res.status(500).end()
    })`
    assert.equal(becomes(text, thrown('ValidationError')), 'dropped')
    assert.equal(becomes(text, thrown('NotFound')), 'dropped')
    assert.equal(becomes(text, thrown('DatabaseError')), 'logged')
    assert.equal(becomes(text, { classes: [], isComplete: false, status: null, members: {} }), 'unknown')
  })
  it('Express: three parameters are no error middleware, `next(err)` hands on', () => {
    const text = `${EXPRESS}app.use((req, res, next) => next())
    app.use((err, req, res, next) => (res.headersSent ? next(err) : next(err)))`
    assert.equal(becomes(text, thrown('Error')), 'handed-on')
    assert.equal(handlersIn(text)[0]?.otherwise, 'all')
  })
  it('Express: a helper that logs, everything is logged', () => {
    const text = `${EXPRESS}function report(err) { logger.error({ err }, 'failed') }
    function onError(err, req, res, next) { report(err); res.status(500).end() }
    app.use(onError)`
    assert.deepEqual(handlersIn(text)[0]?.unlogged, [])
    assert.equal(becomes(text, thrown('Error')), 'logged')
  })
  it('Fastify, Hono: their own registration', () => {
    const fastify = `import Fastify from 'fastify'
    const app = Fastify()
    app.setErrorHandler((error, request, reply) => { request.log.error({ err: error }); reply.send(error) })`
    assert.equal(becomes(fastify, thrown('Error')), 'logged')
    const hono = `import { Hono } from 'hono'
    const app = new Hono()
    app.onError((error, c) => c.json({ error: 'failed' }, 500))`
    assert.equal(becomes(hono, thrown('Error')), 'dropped')
    assert.equal(handlersIn(hono)[0]?.otherwise, 'unexpected')
  })
  it('Koa: a listener, and a try around next', () => {
    const listener = `import Koa from 'koa'
    const app = new Koa()
    app.on('error', (err) => { if (!err.expose) console.error(err) })`
    assert.equal(becomes(listener, thrown('Error')), 'unknown')
    assert.deepEqual(handlersIn(listener)[0]?.unlogged, [
      { conditions: [{ kind: 'flag', member: 'expose', holds: true }], becomes: 'dropped' },
    ])
    const around = `import Koa from 'koa'
    const app = new Koa()
    app.use(async (ctx, next) => { try { await next() } catch (err) { ctx.status = err.status; ctx.body = 'no' } })`
    assert.equal(becomes(around, thrown('Error')), 'dropped')
  })
  it('Nest: a filter for its classes', () => {
    const text = `import { Catch, HttpException, Logger } from '@nestjs/common'
    @Catch(HttpException)
    export class Filter {
      private readonly logger = new Logger('errors')
      catch(exception, host) {
        const status = exception.getStatus()
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR) this.logger.error(exception)
        host.switchToHttp().getResponse().status(status).json({})
      }
    }`
    const forbidden = {
      classes: ['ForbiddenException', 'HttpException', 'Error'],
      isComplete: true,
      status: 403,
      members: {},
    }
    assert.equal(becomes(text, forbidden), 'dropped')
    assert.equal(becomes(text, { ...forbidden, status: 500 }), 'logged')
    assert.equal(becomes(text, thrown('TypeError')), 'handed-on')
  })
  it('tRPC, Apollo, hapi: functions inside options', () => {
    const trpc = `import { createExpressMiddleware } from '@trpc/server/adapters/express'
    export const api = createExpressMiddleware({ router, onError({ error }) { if (error.code === 'INTERNAL_SERVER_ERROR') console.error(error) } })`
    assert.deepEqual(handlersIn(trpc)[0]?.unlogged, [
      {
        conditions: [{ kind: 'text', member: 'code', value: 'INTERNAL_SERVER_ERROR', holds: false }],
        becomes: 'dropped',
      },
    ])
    const apollo = `import { ApolloServer } from '@apollo/server'
    export const server = new ApolloServer({ plugins: [{ async requestDidStart() { return { async didEncounterErrors(context) { console.error(context.errors) } } } }] })`
    assert.equal(becomes(apollo, thrown('Error')), 'logged')
    const hapi = `import Hapi from '@hapi/hapi'
    const server = Hapi.server()
    server.ext('onPreResponse', (request, h) => { if (request.response.isServer) console.error(request.response); return h.continue })`
    assert.equal(handlersIn(hapi)[0]?.unlogged[0]?.conditions[0]?.kind, 'flag')
  })
})
