// consola prints every argument.
import consola from 'consola'

export function start(clientSecret: string) {
  consola.info('starting with', clientSecret) //! no-sensitive-data-in-logs(reaches)
}
