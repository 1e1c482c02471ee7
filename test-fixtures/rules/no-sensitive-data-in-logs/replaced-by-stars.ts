// Good: stars of the same length.
import consola from 'consola'

export function entered(password: string) {
  consola.info({ password: '*'.repeat(password.length) })
  consola.info(password.replace(/./g, '*'))
}
