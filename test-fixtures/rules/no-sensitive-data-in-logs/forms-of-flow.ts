// However a secret gets there, what is logged is the secret.
import { inspect } from 'node:util'

class Client {
  constructor(private readonly password: string) {}
  show() {
    console.log('as', this.password) //! no-sensitive-data-in-logs(reaches) "password"
  }
}

export function run(options: { user: string; password: string }, tokens: readonly { id: string; accessToken: string }[]) {
  const later = () => console.log('later', options.password) //! no-sensitive-data-in-logs(reaches) "password"
  const { password: given } = options
  console.log('taken apart', given) //! no-sensitive-data-in-logs(reaches) "password"
  console.log(inspect({ user: options.user, password: options.password })) //! no-sensitive-data-in-logs(reaches) "password"
  console.log(tokens.map((each) => each.accessToken)) //! no-sensitive-data-in-logs(reaches) "accessToken"
  console.log(tokens.reduce((text, { accessToken }) => text + accessToken, '')) //! no-sensitive-data-in-logs(reaches) "accessToken"
  for (const [key, value] of Object.entries({ password: given })) console.log(key, value)
  //                                                                               ^^^^^ error: no-sensitive-data-in-logs(reaches) "password"
  console.error(new Error(`wrong password ${options.password}`)) //! no-sensitive-data-in-logs(reaches) "password"
  return [later, new Client(given)]
}
