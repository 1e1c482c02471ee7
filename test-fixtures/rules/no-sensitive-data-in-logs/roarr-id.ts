// Good: roarr writes the id and a fixed text.
import { Roarr as log } from 'roarr'

export function login(user: { id: string; passwordHash: string }) {
  log.warn({ userId: user.id }, 'login failed')
}
