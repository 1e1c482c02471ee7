// Which places are candidates for a seeded defect, found by syntax alone.
import assert from 'node:assert/strict'
import type { Candidate } from '../candidate'
import { findErrorLogPlaces } from '../error-log-places'
import { findRedactionPlaces } from '../redaction-places'
import { findCallbackLogPlaces } from '../callback-log-places'
import { findRefusalLogPlaces } from '../refusal-log-places'
import { parseFile, type ParsedFile } from '../syntax'
import { findUrlGuardPlaces } from '../url-guard-places'

/** The edited texts and replacements of the candidates, `log(e); => `. */
function editsIn(find: (file: ParsedFile) => Candidate[], text: string, path = 'lib/a.ts'): string[] {
  const file = parseFile(path, text)
  assert.ok(file, 'the text must parse')
  return find(file).flatMap((one) =>
    one.edits.map((edit) => `${text.slice(edit.start, edit.end)} => ${edit.text.trim()}`),
  )
}

describe('candidates: a log of a caught error', () => {
  const inCatch = (body: string): string => `try { work() } catch (err) { ${body} }`
  const places = (text: string): string[] => editsIn(findErrorLogPlaces, text)
  it('the only log', () => assert.deepEqual(places(inCatch('logger.warn(err); res.end()')), ['logger.warn(err); => ']))
  it('not one of two', () => assert.deepEqual(places(inCatch('logger.warn(err); console.log(1)')), []))
  it('not where the error goes on', () => {
    assert.deepEqual(places(inCatch('logger.warn(err); next(err)')), [])
    assert.deepEqual(places(inCatch('logger.warn(err); throw new Error("x")')), [])
  })
  it('not where a comment explains', () => assert.deepEqual(places(inCatch('logger.warn(err) /* why */')), []))
  it('not in a probe', () => {
    assert.deepEqual(places('try { x = JSON.parse(model.get(s)) } catch (e) { log.info(e) }'), [])
    assert.deepEqual(places('try { x = JSON.parse(s); use(x) } catch (e) { log.info(e) }'), ['log.info(e) => '])
  })
  it('not where the log lacks the error', () => assert.deepEqual(places(inCatch('logger.warn("failed")')), []))
})

describe('candidates: a log of a refused authentication', () => {
  const places = (text: string, path?: string): string[] => editsIn(findRefusalLogPlaces, text, path)
  it('before a 401', () => {
    assert.deepEqual(places('if (!ok) { log.warn(ip); res.status(401).end() }'), ['log.warn(ip); => '])
  })
  it('before an authentication error', () => {
    assert.deepEqual(places('if (!ok) { log.warn(ip); throw new UnauthorizedError() }'), ['log.warn(ip); => '])
  })
  it('before a callback with false, in authentication code', () => {
    const text = 'function f(cb) { if (!ok) { log.warn(ip); return cb(null, false) } }'
    assert.deepEqual(places(text, 'lib/auth.js'), ['log.warn(ip); => '])
    assert.deepEqual(places(text, 'lib/queue.js'), [])
  })
  it('not before another status', () =>
    assert.deepEqual(places('if (!ok) { log.warn(ip); res.status(404).end() }'), []))
})

describe('candidates: a log of a denied access, and of a failed check of integrity', () => {
  const kinds = (text: string): string[] => {
    const file = parseFile('lib/a.ts', text)
    assert.ok(file, 'the text must parse')
    return findRefusalLogPlaces(file).map(({ kind, form }) => `${kind}, ${form}`)
  }
  it('before a 403', () => {
    assert.deepEqual(kinds('if (!ok) { log.warn(ip); res.status(403).end() }'), ['access-log, deleted'])
    assert.deepEqual(kinds('if (!ok) { log.warn(ip); throw new ForbiddenError() }'), ['access-log, deleted'])
  })
  it('of a signature, whatever the status', () => {
    const inBranch = (status: number): string => `if (signature !== own) { log.warn(ip); res.status(${status}).end() }`
    assert.deepEqual(kinds(inBranch(400)), ['integrity-log, deleted'])
    assert.deepEqual(kinds(inBranch(403)), ['integrity-log, deleted'])
    assert.deepEqual(kinds('if (!ok) { log.warn(ip); res.status(400).end() }'), [])
  })
  it('put before an answer where the function logs nothing', () => {
    assert.deepEqual(kinds('function f() { if (!ok) { res.status(403).end() } }'), ['access-log, inserted'])
    assert.deepEqual(kinds('function f() { log.info(1); if (!ok) { res.status(403).end() } }'), [])
    assert.deepEqual(kinds('function f() { if (!ok) { throw new ForbiddenError() } }'), [])
    assert.deepEqual(kinds('function f() { if (all) { return removeForbiddenFields(page) } }'), [])
  })
})

describe('candidates: a log of the error that a callback is given', () => {
  const places = (text: string): string[] => editsIn(findCallbackLogPlaces, text)
  it('in the branch that asks for it', () => {
    assert.deepEqual(places('save(x, (err) => { if (err) { log.warn(err) } end() })'), ['log.warn(err) => '])
    assert.deepEqual(places('save(x, (err) => { if (err) { log.warn(err); return done(err) } end() })'), [])
  })
  it('of a rejection', () => {
    assert.deepEqual(places('save(x).catch((e) => { log.warn(e) })'), ['log.warn(e) => '])
    assert.deepEqual(places('save(x).catch((e) => { log.warn(e); throw e })'), [])
  })
})

describe('candidates: a mask, or a value in a log', () => {
  const places = (text: string, path?: string): string[] => editsIn(findRedactionPlaces, text, path)
  it('a mask around a secret', () =>
    assert.deepEqual(places('log.info(mask(user.password))'), ['mask(user.password) => user.password']))
  it('a value where a secret is in scope', () => {
    assert.deepEqual(places('function f(user, password) { log.info(`of ${user.id}`) }'), ['user.id => password'])
    assert.deepEqual(places('function f({ token }) { log.info({ id: token.a, ip: b }) }'), [])
    assert.deepEqual(places('const { secret } = conf(); log.info({ ip: addr })'), ['addr => secret'])
  })
  it('not where the secret is declared elsewhere or holds none', () => {
    assert.deepEqual(places('{ const secret = f() } log.info(ip)'), [])
    assert.deepEqual(places('const password = require("x"); log.info(ip)'), [])
  })
  it('not a token of a lexer', () =>
    assert.deepEqual(places('function f(token, at) { log.info(at) }', 'lib/parser.js'), []))
})

describe('candidates: a check of an address, or request data', () => {
  const places = (text: string, path?: string): string[] => editsIn(findUrlGuardPlaces, text, path)
  it('a check that leaves before the call', () => {
    const text = 'async function f(url) { if (!isAllowedHost(url)) return; await fetch(url) }'
    assert.deepEqual(places(text), ['if (!isAllowedHost(url)) return; => '])
  })
  it('a fixed address in a handler', () => {
    assert.deepEqual(places("const h = (req, res) => fetch('https://a.example')"), [
      "'https://a.example' => req.body.url",
    ])
  })
  it('request data in an async handler', () => {
    const [one] = places('async function h(req, res) { const to = req.query.to; }')
    assert.match(one ?? '', /^ => await fetch\(/)
    assert.deepEqual(places('function h(req, res) { const to = req.query.to; }'), [])
  })
})
