import pino from 'pino'

const log = pino()
export function checkAccess(user: { id: string; role: string }) {
  if (user.role === 'admin') return 'granted'
  log.warn({ userId: user.id }, 'access denied')
  return 'denied'
}
