// The adapter in real ESLints: settings, options, messages, fixes, configuration files.
import assert from 'node:assert/strict'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLINTS } from './eslint-versions'

const RULE = 'logwright/no-sensitive-data-in-logs'
const LEAK = `import pino from 'pino'
const logger = pino()
export function login(user, password) {
  const entered = password
  logger.info({ user, password: entered }, 'login')
}
`

for (const { name, lint } of ESLINTS) {
  describe(`plugin in ${name}`, () => {
    it('reports with place, message, folded steps and suggestions', async () => {
      const code = LEAK.replace(
        'const entered = password',
        'const link = `https://a.example/${recovery.resetToken}`',
      ).replace('password: entered', 'link')
      const { messages } = await lint(code)
      const [found] = messages
      assert.equal(messages.length, 1)
      assert.equal(found?.ruleId, RULE)
      assert.equal(found?.messageId, 'reaches')
      assert.equal(found?.message, "'resetToken' reaches logger.info at level info (comes from line 4).")
      assert.deepEqual([found?.line, found?.column], [5, 1 + '  logger.info({ user, '.length])
      assert.ok((found?.suggestions ?? []).some(({ desc }) => desc.startsWith('Redact')))
    })

    it('merges given options over the defaults', async () => {
      const options = { rules: { [RULE]: ['error', { ignoreNames: ['password', 'entered'] }] } }
      assert.deepEqual((await lint(LEAK, options)).messages, [])
    })

    it('refuses unknown options by the schema', async () => {
      await assert.rejects(lint(LEAK, { rules: { [RULE]: ['error', { name: ['pin'] }] } }), /name|additional/i)
    })

    it('fixes', async () => {
      const code = `import express from 'express'
const app = express()
app.get('/u', async (req, res) => {
  const answer = await fetch(\`https://api.example.com/users/\${req.query.id}/profile\`)
  res.json(await answer.json())
})
`
      const { output } = await lint(code, { preset: 'strict', fix: true })
      assert.match(output ?? '', /encodeURIComponent\(req\.query\.id\)/)
    })

    it('reports wrong settings once, on line 1, and lints on', async () => {
      const { messages } = await lint(LEAK, { settings: { modles: [] } })
      assert.deepEqual(
        messages.map(({ line, messageId }) => [line, messageId]),
        [
          [1, 'configuration'],
          [5, 'reaches'],
        ],
      )
      assert.match(messages[0]?.message ?? '', /'models'/)
    })

    it('takes knowledge of the project from settings, and names what is wrong with it', async () => {
      const masked = LEAK.replace('password: entered', 'password: blur(entered)')
      assert.equal((await lint(masked)).messages.length, 1)
      assert.deepEqual((await lint(masked, { settings: { redactors: ['blur'] } })).messages, [])
      assert.deepEqual((await lint(LEAK, { settings: { sensitiveNames: { remove: ['password'] } } })).messages, [])
      const { messages } = await lint(LEAK, { settings: { redactors: [{ nam: 'blur' }] } })
      assert.match(messages[0]?.message ?? '', /Unknown key 'nam'; did you mean 'name'\?/)
    })

    it('reports a wrong preset, settings that are no object, and models that are none', async () => {
      for (const settings of [{ preset: 'strikt' }, 'strict', { models: [{ package: 1 }] }]) {
        const { messages } = await lint(LEAK, { settings })
        assert.equal(messages[0]?.messageId, 'configuration', JSON.stringify(settings))
        assert.equal(messages.length, 2)
      }
      assert.match(
        (await lint(LEAK, { settings: { preset: 'strikt' } })).messages[0]?.message ?? '',
        /did you mean 'strict'/,
      )
    })

    it('knows models of the settings', async () => {
      const code =
        "import { audit } from '@acme/audit'\nexport function login(password) {\n  audit.note('login', password)\n}\n"
      const models = [
        {
          package: '@acme/audit',
          log: [
            {
              path: 'Member[audit].Member[note]',
              level: 'info',
              message: 'Argument[0]',
              rest: 'Argument[1..]',
              encodes: 'json',
            },
          ],
        },
      ]
      const { messages } = await lint(code, { settings: { models } })
      assert.deepEqual(
        messages.map(({ messageId }) => messageId),
        ['reaches'],
      )
    })

    it('honours disable comments, its own and ESLint’s', async () => {
      for (const owner of ['eslint', 'logwright']) {
        const id = owner === 'eslint' ? RULE : RULE.replace('logwright/', '')
        const code = LEAK.replace('  logger.info', `  // ${owner}-disable-next-line ${id} -- known\n  logger.info`)
        assert.deepEqual((await lint(code)).messages, [], owner)
      }
    })

    it('is quiet out of scope, and with a byte-order mark counts as without', async () => {
      assert.deepEqual((await lint(LEAK, { filePath: 'test/login.test.js' })).messages, [])
      const [with_, without] = [await lint(`\uFEFF${LEAK}`), await lint(LEAK)]
      assert.deepEqual(with_.messages, without.messages)
    })

    it('reads typed code', async () => {
      const code = LEAK.replace('(user, password)', '(user: string, password: string): void')
      assert.equal((await lint(code, { filePath: 'app.ts' })).messages.length, 1)
    })
  })
}

describe('configuration file', () => {
  let folder = ''
  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-plugin-')))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  for (const { name, lint } of ESLINTS) {
    it(`is read, and a broken one is reported with its place, in ${name}`, async () => {
      writeFileSync(join(folder, 'logwright.config.json'), '{ "ignores": ["app.js"] }')
      assert.deepEqual((await lint(LEAK, { cwd: folder })).messages, [])
      assert.equal((await lint(LEAK, { cwd: folder, filePath: 'other.js' })).messages.length, 1)
    })
    it(`reports a broken one with its place, in ${name}`, async () => {
      writeFileSync(join(folder, 'logwright.config.json'), '{\n  "preset": "strikt"\n}')
      const { messages } = await lint(LEAK, { cwd: folder })
      assert.equal(messages.length, 2)
      assert.match(messages[0]?.message ?? '', /logwright\.config\.json:2: /)
    })
  }

  it('is looked at anew by a long-lived host', async function () {
    this.timeout(10_000)
    const eslint = ESLINTS[2]
    assert.equal((await eslint?.lint(LEAK, { cwd: folder }))?.messages.length, 1)
    writeFileSync(join(folder, 'logwright.config.json'), '{ "ignores": ["app.js"] }')
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    assert.equal((await eslint?.lint(LEAK, { cwd: folder }))?.messages.length, 0)
  })
})
