// Every weak check that fixtures show is run as a server would run it: with the address that the finding names, the guarded call
// goes to a host that is not the program's; checks shown as good refuse all those addresses.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { memoryIo, openSession } from '@logwright/engine'
import { REPOSITORY } from '../../../scripts/repository'

const FOLDER = join(REPOSITORY, 'test-fixtures/rules/no-weak-url-check')
const RULE = 'no-weak-url-check'

interface Fixture {
  readonly name: string
  /** The file with the handlers. */
  readonly entry: string
  /** Texts by name. */
  readonly files: ReadonlyMap<string, string>
}

interface Shown {
  readonly kind: string
  readonly witness: string
}

/** A library that is not installed here cannot be run. */
const NEEDS_OTHERS = /from '(?:validator|zod|yup|valibot)'|require\('(?:validator|joi)'\)/

const fixtures: readonly Fixture[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter(({ name }) => !name.includes('.fixed.'))
  .map((each): Fixture => {
    const names = each.isDirectory() ? readdirSync(join(FOLDER, each.name)) : [each.name]
    const folder = each.isDirectory() ? join(FOLDER, each.name) : FOLDER
    const entry = names.find((name) => name.startsWith('proxy.')) ?? String(names[0])
    return {
      name: each.name,
      entry,
      files: new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    }
  })
  .filter(({ files }) => ![...files.values()].some((text) => NEEDS_OTHERS.test(text)))

/** Findings of a fixture, without its markers. */
function shownBy({ entry, files }: Fixture): readonly Shown[] {
  const texts = Object.fromEntries([...files].map(([name, text]) => [`/p/${name}`, text]))
  const io = memoryIo({ ...texts, '/p/package.json': '{ "name": "p" }' })
  const session = openSession({ root: '/p', io, config: { file: null } })
  return session
    .check({ path: entry, text: files.get(entry) ?? '' })
    .findings.filter(({ rule }) => rule === RULE)
    .map(({ messageId, data }) => ({ kind: messageId, witness: String(data.witness).slice(1, -1) }))
}

type Handler = (request: unknown, response: unknown) => unknown

/** An object of which every member is `text`. */
const allOf = (text: string): unknown => new Proxy({}, { get: () => text })

/** Runs the handlers of a fixture on a request that says `sent` everywhere. @returns the addresses that it requests. */
async function requestedBy({ name, entry, files }: Fixture, sent: string): Promise<readonly string[]> {
  const requested: string[] = []
  const handlers: Handler[] = []
  const request = (address: unknown): unknown => {
    const written = typeof address === 'object' && address !== null && 'url' in address ? address.url : address
    requested.push(String(written))
    return Promise.resolve({ text: () => Promise.resolve(''), json: () => Promise.resolve({}), data: {} })
  }
  const route = (_path: string, ...given: Handler[]): number => handlers.push(...given.slice(-1))
  // Hono hands one context over, and is asked for each field by a call.
  const onContext = (path: string, handler: (context: unknown) => Promise<unknown>): number =>
    route(path, () => handler({ req: { query: () => sent, param: () => sent, header: () => sent }, text: () => null }))
  const modules: Readonly<Record<string, unknown>> = {
    express: Object.assign(() => ({ get: route, post: route, use: route }), { json: () => null }),
    hono: {
      Hono: class {
        get = onContext
        post = onContext
      },
    },
    axios: Object.assign(request, { get: request, post: request, request }),
    'node:url': { URL, parse: (each: string) => new URL(each) },
  }
  const load = (module: string): unknown => {
    const own = [...files.keys()].find((file) => file.replace(/\.[jt]s$/, '') === module.replace('./', ''))
    return own === undefined ? (modules[module] ?? assert.fail(`${name} needs ${module}`)) : runFile(own)
  }
  const runFile = (file: string): unknown => {
    const loader = file.endsWith('.ts') ? 'ts' : 'js'
    const { code } = transformSync(files.get(file) ?? '', { loader, format: 'cjs' })
    const run = new Function('require', 'module', 'exports', 'fetch', code) as (...given: unknown[]) => void
    const module = { exports: {} }
    run(load, module, module.exports, request)
    return module.exports
  }
  runFile(entry)
  const response: unknown = new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : (): unknown => response) })
  const incoming = { query: allOf(sent), body: allOf(sent), params: allOf(sent), headers: allOf(sent) }
  for (const handler of handlers) await Promise.resolve(handler(incoming, response)).catch(() => undefined)
  return requested
}

/** Hosts of an attacker, or of the inside of a network. */
const FOREIGN =
  /(^|\.)attacker\.test$|^evil|^filesxexample\.com$|^apixexample\.com$|^169\.254\.|^127\.|^localhost\.?$|^\[|^0\.0\.0\.0$|^10\.|^192\.168\.|^172\.|nip\.io$/

const hostOf = (address: string): string => new URL(/:\/\//.test(address) ? address : `http://${address}`).hostname

describe('weak checks of addresses', () => {
  const shown = fixtures.map((fixture) => ({ fixture, found: shownBy(fixture) }))
  const witnesses = [...new Set(shown.flatMap(({ found }) => found.map(({ witness }) => witness)))]

  it('are shown in every form', () => {
    const kinds = new Set(shown.flatMap(({ found }) => found.map(({ kind }) => kind)))
    assert.deepEqual([...kinds].sort(), [
      'base',
      'blockList',
      'format',
      'includes',
      'pattern',
      'prefix',
      'scheme',
      'suffix',
    ])
  })

  for (const { fixture, found } of shown) {
    for (const { witness } of found) {
      it(`${fixture.name}: ${witness} passes`, async () => {
        const hosts = (await requestedBy(fixture, witness)).map(hostOf)
        assert.notEqual(hosts.length, 0, 'nothing was requested')
        for (const host of hosts) assert.match(host, FOREIGN)
      })
    }
    if (found.length === 0 && !/^(no-check|check-of-the|unknown)/.test(fixture.name)) {
      it(`${fixture.name}: no such address passes`, async () => {
        for (const witness of witnesses) {
          for (const host of (await requestedBy(fixture, witness)).map(hostOf)) assert.doesNotMatch(host, FOREIGN)
        }
      })
    }
  }
})
