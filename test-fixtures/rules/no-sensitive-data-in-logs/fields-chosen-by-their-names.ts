// Fields are written one by one, and a condition or a filter asks for their names first: the secret is left out.
import pino from 'pino'

const logger = pino()
const SECRET = new Set(['password'])

interface Account {
  user: string
  password: string
}

export function show(account: Account) {
  logger.info(Object.fromEntries(Object.entries(account).filter(([key]) => !SECRET.has(key))), 'account')
  const hidden = Object.entries(account).map(([key, value]) => [key, SECRET.has(key) ? '***' : value])
  logger.info(Object.fromEntries(hidden), 'account')
  for (const [key, value] of Object.entries(account)) {
    if (SECRET.has(key)) continue
    console.log(key, value)
  }
  for (const key of Object.keys(account)) {
    if (key !== 'password') console.log(key, account[key as keyof Account])
  }
  for (const key of Object.keys(account).filter((each) => !SECRET.has(each))) console.log(account[key as keyof Account])
}
