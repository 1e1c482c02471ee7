import { NextResponse } from 'next/server'
import { logger } from './logger'

export function refuse(name: string) {
  logger.warn({ event: 'authn_login_fail', name }, 'login failed')
  return NextResponse.json({ error: 'failed' }, { status: 401 })
}
