// A TypeScript file of about 900 lines as a server has them: routes, services, errors, logs, requests to other services.

/** One part; `n` keeps names apart. */
const PART = (n: number): string => `
/** Orders of shop ${n}, as the shop's own service keeps them. */
export interface Order${n} {
  readonly id: string
  readonly user: string
  readonly total: number
  readonly lines: readonly { readonly sku: string; readonly amount: number }[]
}

export class OrderService${n} {
  constructor(private readonly base: string, private readonly retries = ${n % 4}) {}

  async find(id: string): Promise<Order${n} | null> {
    try {
      const answer = await fetch(\`\${this.base}/orders/\${encodeURIComponent(id)}\`)
      if (!answer.ok) throw new Error('status ' + answer.status)
      return (await answer.json()) as Order${n}
    } catch (error) {
      log.error({ err: error, id }, 'order ${n} could not be read')
      return null
    }
  }

  total(orders: readonly Order${n}[]): number {
    return orders.filter((order) => order.lines.length > 0).reduce((sum, { total }) => sum + total, 0)
  }
}

app.post('/shops/${n}/login', async (req, res) => {
  const { user, password } = req.body
  const account = await accounts.findOne({ user })
  if (!account || !(await compare(password, account.hash))) {
    ${n % 3 === 0 ? '' : "log.warn({ user, event: 'authn_login_fail' }, 'login refused')\n    "}return res.status(401).send({ error: 'wrong user or password' })
  }
  log.info({ user${n % 5 === 0 ? ', password' : ''} }, 'login')
  res.send({ token: sign(account) })
})

app.get('/shops/${n}/orders/:id', async (req, res, next) => {
  try {
    const order = await new OrderService${n}(String(process.env['SHOP_${n}'])).find(req.params.id)
    res.send(order ?? {})
  } catch (error) {
    ${n % 4 === 0 ? 'res.status(500).send({})' : 'next(error)'}
  }
})
`

const HEAD = `import express from 'express'
import pino from 'pino'
import { accounts, compare, sign } from './accounts'

const log = pino()
const app = express()
`

/** The file's text, with at least `lines` lines. */
export function serviceFile(lines: number): string {
  let text = HEAD
  for (let n = 1; text.split('\n').length < lines; n++) text += PART(n)
  return text
}
