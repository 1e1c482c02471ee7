import fp from 'fastify-plugin'
declare module 'fastify' { interface FastifyInstance { audit: { denied(who: string, error?: unknown): void; seen(what: unknown): void }; forget(error: unknown): void } interface FastifyReply { deny(): void; denyQuietly(): void } }
export default fp(async (app) => {
  app.decorate('audit', {
    denied: (who: string, error?: unknown) => app.log.warn({ who, error }, 'denied'),
    seen: (what: unknown) => void String(what).length,
  })
  app.decorate('forget', (error: unknown) => void error)
  app.decorateReply('deny', function () { this.request.log.warn('denied'); this.code(403).send({ error: 'forbidden' }) })
  app.decorateReply('denyQuietly', function () { this.code(403).send({ error: 'forbidden' }) })
})
