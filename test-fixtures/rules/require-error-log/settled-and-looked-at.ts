// Good: somebody looks at the results, or each promise has a handler of its own, or others wait for the same promises.
import pino from 'pino'
import { deliver, server, store } from './service'

const logger = pino()
const running = new Set<Promise<void>>()

export async function publish(users: string[], text: string) {
  const results = await Promise.allSettled(users.map((user) => deliver(user, text)))
  for (const result of results) if (result.status === 'rejected') logger.error({ err: result.reason }, 'not notified')
}

export async function publishAndKeep(users: string[], text: string) {
  await Promise.allSettled([
    store(text).catch((err) => logger.error({ err }, 'not stored')),
    ...users.map((user) => deliver(user, text).catch((err) => logger.error({ err }, 'not notified'))),
  ])
}

export async function stop() {
  await Promise.allSettled([...running])
  await Promise.allSettled([server.close()])
  // Best effort: users see the text when they come back.
  await Promise.allSettled([deliver('all', 'bye')])
}
