import pino from 'pino'

const log = pino()

export const audit = (event) => log.info(event)

export function identityOf(token) {
  if (!token) return undefined
  try {
    let part = token.split('.')[1].replace(/-/g, '+')
    part = part + '='.repeat(4 - (part.length % 4))
    const payload = JSON.parse(Buffer.from(part, 'base64').toString('utf-8'))
    const who = payload.upn || payload.email || payload.sub
    return typeof who === 'string' ? who : undefined
  } catch {
    return undefined
  }
}
