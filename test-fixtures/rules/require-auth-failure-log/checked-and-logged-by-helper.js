// The function that asks the library logs what it hears: a wrong password, or any outcome. Only what it logs before says nothing.
const argon2 = require('argon2')
const log = require('winston')
const accounts = require('./accounts')

async function isRight(name, password) {
  const account = await accounts.find(name)
  const ok = await argon2.verify(account.hash, password)
  if (!ok) log.warn('wrong password', { name })
  return ok
}

async function check(name, password) {
  const account = await accounts.find(name)
  const ok = account !== null && (await argon2.verify(account.hash, password))
  log.info('checked', { name, ok })
  return ok
}

async function verify(name, password) {
  log.debug('verify', name)
  const account = await accounts.find(name)
  return account && argon2.verify(account.hash, password)
}

exports.login = async ({ body: { name, password } }, res) => {
  if (!(await isRight(name, password))) return res.sendStatus(401)
  if (!(await check(name, password))) return res.sendStatus(401)
  if (!(await verify(name, password))) return res.sendStatus(401) //! require-auth-failure-log(refused)
  res.end()
}
