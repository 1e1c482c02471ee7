// Questions about the kind of run: `config.env === 'development'`, `process.env.NODE_ENV !== 'production'`, `isDev`. What counts is how
// the code runs in production.
import type { ValueRef } from '../ir/ids'
import { splitWords } from './names'
import type { ModuleFlow } from '../flow/module-flow'
import { calleeName, nameOf } from '../flow/written-names'
import { MAX_CONDITION_DEPTH } from '../limits'

/** What a value is in production: true or false; null: it does not ask for the kind of run. */
export function inProduction(flow: ModuleFlow, ref: ValueRef, depth = 0): boolean | null {
  const asked = flow.instruction(ref)
  if (depth > MAX_CONDITION_DEPTH) return null
  if (asked.kind === 'member') return asked.property === null ? null : ofName(asked.property)
  if (asked.kind === 'load') {
    const [made, ...more] = flow.definitions(ref)
    const found = made && more.length === 0 ? inProduction(flow, made, depth + 1) : null
    return found ?? ofName(flow.variable(asked.variable).name)
  }
  if (asked.kind === 'store') return inProduction(flow, { fn: ref.fn, value: asked.value }, depth + 1)
  if (asked.kind !== 'operator') return null
  const [left, right] = asked.operands
  if (left === undefined) return null
  if (asked.op === '!') {
    const inner = inProduction(flow, { fn: ref.fn, value: left }, depth + 1)
    return inner === null ? null : !inner
  }
  if (right === undefined || !/^[!=]==?$/.test(asked.op)) return null
  const [kind, setting] = [right, left].map((value) => ({ fn: ref.fn, value }))
  const text = kind ? flow.constant(kind) : null
  if (typeof text !== 'string' || !setting || !isKindOfRun(flow, setting)) return null
  const is = /^prod(?:uction)?$/i.test(text) ? true : OTHERS.test(text) ? false : null
  return is === null ? null : is === asked.op.startsWith('=')
}

const OTHERS = /^(?:dev|development|local|test|testing)$/i
const ENVIRONMENT = /^(?:node_?)?env(?:ironment)?$|^app_?env$/i

/** `process.env.NODE_ENV`, `config.env`, `app.get('env')` */
function isKindOfRun(flow: ModuleFlow, ref: ValueRef): boolean {
  const made = flow.instruction(ref)
  if (made.kind !== 'call')
    return [ref, ...flow.producers(ref)].some((each) => ENVIRONMENT.test(nameOf(flow, each) ?? ''))
  const [first] = made.args
  const asked = first ? flow.constant({ fn: ref.fn, value: first.value }) : null
  return calleeName(flow, { ref, call: made }) === 'get' && typeof asked === 'string' && ENVIRONMENT.test(asked)
}

/** `isProduction`, `isDev`, `IN_TEST` */
function ofName(name: string): boolean | null {
  const [first, second, ...more] = splitWords(name)
  if (second === undefined || more.length > 0 || !/^(?:is|in)$/.test(first ?? '')) return null
  return /^prod(?:uction)?$/.test(second) ? true : OTHERS.test(second) ? false : null
}
