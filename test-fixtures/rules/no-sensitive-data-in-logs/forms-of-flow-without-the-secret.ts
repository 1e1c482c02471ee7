// The same ways, but what is logged is something else of the same objects.
import { inspect } from 'node:util'

class Client {
  constructor(
    private readonly user: string,
    private readonly password: string,
  ) {}
  show() {
    console.log('as', this.user, this.password.length)
  }
}

export function run(options: { user: string; password: string }, tokens: readonly { id: string; accessToken: string }[]) {
  const later = () => console.log('later', options.user)
  const { password: given, ...rest } = options
  console.log('taken apart', rest)
  console.log(inspect({ user: options.user, hasPassword: Boolean(options.password) }))
  console.log(tokens.map((each) => each.id))
  console.log(tokens.reduce((text, { id }) => text + id, ''))
  for (const key of Object.keys({ password: given })) console.log(key)
  console.error(new Error(`wrong password for ${options.user}`))
  return [later, new Client(options.user, given)]
}
