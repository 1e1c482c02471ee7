// A server of 2,000 TypeScript files in layers, as large teams have them: features of routes, service, repository and model, and
// common helpers; the entry imports every feature.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A project that was written. */
export interface LayeredProject {
  readonly folder: string
  readonly files: number
  readonly lines: number
  /** Imports everything, directly or not. */
  readonly entry: string
  /** Imports its own feature and the common helpers. */
  readonly feature: string
}

const HELPERS = 20
const FILES_PER_FEATURE = 4

const helper = (n: number): string => `import pino from 'pino'

const log = pino({ name: 'common-${n}' })

/** Tells of what went wrong, and goes on. */
export function note${n}(error: unknown, about: Record<string, unknown> = {}): void {
  log.error({ err: error, ...about }, 'step ${n} failed')
}

export function mask${n}(text: string): string {
  return text.length <= 4 ? '****' : text.slice(0, 2) + '****' + text.slice(-2)
}

export async function retry${n}<T>(times: number, task: () => Promise<T>): Promise<T> {
  for (let left = times; ; left--) {
    try {
      return await task()
    } catch (error) {
      if (left <= 0) throw error
      note${n}(error, { left })
    }
  }
}
`

const model = (n: number): string => `export interface Account${n} {
  readonly id: string
  readonly email: string
  readonly passwordHash: string
  readonly roles: readonly string[]
}

export function isAdmin${n}(account: Account${n}): boolean {
  return account.roles.includes('admin')
}

export function shown${n}({ id, roles }: Account${n}): Pick<Account${n}, 'id' | 'roles'> {
  return { id, roles }
}
`

const repository = (n: number): string => `import { retry${n % HELPERS} } from '../common/helper${n % HELPERS}'
import type { Account${n} } from './model'

export class AccountRepository${n} {
  constructor(private readonly base: string) {}

  async find(id: string): Promise<Account${n} | null> {
    return await retry${n % HELPERS}(2, async () => {
      const answer = await fetch(\`\${this.base}/accounts/\${encodeURIComponent(id)}\`)
      if (answer.status === 404) return null
      if (!answer.ok) throw new Error('status ' + answer.status)
      return (await answer.json()) as Account${n}
    })
  }

  async save(account: Account${n}): Promise<void> {
    const body = JSON.stringify(account)
    await fetch(this.base + '/accounts', { method: 'PUT', body })
  }
}
`

const service = (
  n: number,
): string => `import { mask${n % HELPERS}, note${n % HELPERS} } from '../common/helper${n % HELPERS}'
import { isAdmin${n}, shown${n}, type Account${n} } from './model'
import { AccountRepository${n} } from './repository'

export class AccountService${n} {
  constructor(private readonly accounts = new AccountRepository${n}(String(process.env['ACCOUNTS_${n}']))) {}

  async login(id: string, password: string, matches: (a: string, b: string) => Promise<boolean>) {
    const account = await this.accounts.find(id)
    if (!account || !(await matches(password, account.passwordHash))) return null
    return shown${n}(account)
  }

  async rename(id: string, email: string): Promise<boolean> {
    try {
      const account = await this.accounts.find(id)
      if (!account) return false
      await this.accounts.save({ ...account, email })
      return true
    } catch (error) {
      note${n % HELPERS}(error, { id, email: mask${n % HELPERS}(email) })
      return false
    }
  }

  mayDelete(account: Account${n}): boolean {
    return isAdmin${n}(account)
  }
}
`

const routes = (n: number): string => `import { Router, type Application } from 'express'
import { compare } from 'bcrypt'
import pino from 'pino'
import { AccountService${n} } from './service'

const log = pino({ name: 'feature-${n}' })
const service = new AccountService${n}()
const router = Router()

export function register${n}(app: Application): void {
  app.use('/feature${n}', router)
}

router.post('/login', async (req, res) => {
  const account = await service.login(req.body.id, req.body.password, compare)
  if (!account) {
    log.warn({ id: req.body.id, event: 'authn_login_fail' }, 'login refused')
    return res.status(401).send({ error: 'wrong id or password' })
  }
  res.send(account)
})

router.put('/:id/email', async (req, res, next) => {
  try {
    res.send({ done: await service.rename(req.params.id, req.body.email) })
  } catch (error) {
    next(error)
  }
})
`

const entry = (features: number): string => {
  const numbers = Array.from({ length: features }, (_, n) => n)
  const imports = numbers.map((n) => `import { register${n} } from './feature${n}/routes'\n`).join('')
  const uses = numbers.map((n) => `register${n}(app)\n`).join('')
  return `import express from 'express'\n${imports}\nconst app = express()\n${uses}app.listen(3000)\n`
}

/** Writes a project of about `files` files into `folder`. */
export function writeLayeredProject(folder: string, files: number): LayeredProject {
  const features = Math.max(1, Math.floor((files - HELPERS - 1) / FILES_PER_FEATURE))
  const sources = new Map<string, string>([['src/app.ts', entry(features)]])
  for (let n = 0; n < HELPERS; n++) sources.set(`src/common/helper${n}.ts`, helper(n))
  for (let n = 0; n < features; n++) {
    for (const [name, make] of Object.entries({ model, repository, service, routes }))
      sources.set(`src/feature${n}/${name}.ts`, make(n))
  }
  for (const [path, text] of sources) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "layers", "dependencies": { "express": "5", "pino": "10", "bcrypt": "6" } }\n',
  )
  const lines = [...sources.values()].reduce((sum, text) => sum + text.split('\n').length, 0)
  return { folder, files: sources.size, lines, entry: 'src/app.ts', feature: 'src/feature7/routes.ts' }
}
