// Good: a text by which a variable of the environment is found is its name. What is found there is a secret.
import { settings } from './settings'

export function begin() {
  const sessionPassword = `${settings.prefix || 'APP_'}SESSION_PASSWORD`
  const password = process.env[sessionPassword]
  if (!password) console.error(`${sessionPassword} is not set`)
  else console.info('starting with', password)
  //                                 ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
