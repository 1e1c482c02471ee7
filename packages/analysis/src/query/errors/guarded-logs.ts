// Logs behind the question whether they are wanted (`if (log.isDebug)`, `if (!isTest)`): where they are switched off, that is what the
// operator asked for. Part of what counts as logged.
import { type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { Cfg } from '../../flow/cfg'
import type { ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, receiverName } from '../../flow/written-names'
import type { Effects } from '../../summary/effects'
import { hasAnyTerm, splitWords } from '../names'
import { MAX_CONDITION_DEPTH } from '../../limits'

/** The value is what a branch asks about the logger or the kind of run, and a log stands behind it: `if (log.w) log.warn('refused')`. */
export function isGuardOfLog(flow: ModuleFlow, effects: Effects, ref: ValueRef): boolean {
  const cfg = flow.cfg(ref.fn)
  const block = cfg.blockOf[ref.value] ?? -1
  const terminal = cfg.fn.blocks[block]?.terminal
  if (terminal?.kind !== 'branch' || terminal.condition !== ref.value) return false
  const wanted = sideOfLog(flow, ref, 0)
  const sides = [wanted === 'else' ? null : terminal.then, wanted === 'then' ? null : terminal.else]
  return wanted !== null && sides.some((side) => side !== null && logsBehind(flow, effects, cfg, side))
}

/** A log stands in the blocks that only this side of a branch leads to. */
function logsBehind(flow: ModuleFlow, effects: Effects, cfg: Cfg, side: BlockId): boolean {
  if (cfg.predecessors[side]?.length !== 1) return false
  return cfg.fn.blocks.some(
    ({ body }, b) =>
      cfg.dominates(side, b as BlockId) && body.some((value) => isLog(flow, effects, cfg.fn.index, value)),
  )
}

function isLog(flow: ModuleFlow, effects: Effects, fn: FunctionIndex, value: ValueId): boolean {
  const call = flow.instruction({ fn, value })
  if (call.kind !== 'call') return false
  const site = { ref: { fn, value }, call }
  return effects.isLogging(site) || isLogger(flow, receiverName(flow, site))
}

/** The side of a branch on which a log is wanted, as far as its condition is about that; null: it is about something else. */
type Side = 'then' | 'else' | 'either'

function sideOfLog(flow: ModuleFlow, ref: ValueRef, depth: number): Side | null {
  if (depth > MAX_CONDITION_DEPTH) return null
  const asked = flow.instruction(ref)
  const inner = (value: ValueId): Side | null => sideOfLog(flow, { fn: ref.fn, value }, depth + 1)
  switch (asked.kind) {
    case 'member':
      return isLogger(flow, nameOf(flow, { fn: ref.fn, value: asked.object }))
        ? 'either'
        : sideOfName(flow, asked.property)
    case 'load': {
      const { name } = flow.variable(asked.variable)
      const [made, ...more] = flow.definitions(ref)
      return sideOfName(flow, name) ?? (made && more.length === 0 ? sideOfLog(flow, made, depth + 1) : null)
    }
    case 'store':
      return inner(asked.value)
    case 'call': {
      const site = { ref, call: asked }
      return isLogger(flow, receiverName(flow, site)) ? 'either' : sideOfName(flow, calleeName(flow, site))
    }
    case 'operator':
      return sideOfOperator(flow, ref, asked, inner)
    default:
      return null
  }
}

function sideOfOperator(
  flow: ModuleFlow,
  { fn }: ValueRef,
  { op, operands }: { readonly op: string; readonly operands: readonly ValueId[] },
  inner: (value: ValueId) => Side | null,
): Side | null {
  const [left, right] = operands
  if (left === undefined) return null
  if (op === '!') return turned(inner(left))
  const isEqual = op === '===' || op === '=='
  if (right === undefined || !(isEqual || op === '!==' || op === '!=')) return null
  const constant = flow.constant({ fn, value: right })
  const name = typeof constant === 'string' ? constant : nameOf(flow, { fn, value: right })
  const side = /^NODE_ENV$|env/i.test(nameOf(flow, { fn, value: left }) ?? '') ? sideOfName(flow, name) : null
  const found = side ?? (isLogger(flow, nameOf(flow, { fn, value: left })) ? 'either' : null)
  return isEqual ? found : turned(found)
}

function turned(side: Side | null): Side | null {
  if (side === 'then') return 'else'
  return side === 'else' ? 'then' : side
}

/** Named like a logger or a setting of it; `isLoggedIn` is about somebody else. */
function isLogger(flow: ModuleFlow, name: string | null): boolean {
  return name !== null && !/logged|log[-_]?(in|out|on|off)/i.test(name) && hasAnyTerm(name, flow.knowledge.loggingNames)
}

/** `isTest`: no log is wanted where it holds; `isProduction`, `verbose`: where it does. A log in development alone is none. */
function sideOfName(flow: ModuleFlow, name: string | null): Side | null {
  if (name === null) return null
  const words = splitWords(name)
  if (words.some((word) => /^(test|tests|testing|quiet|silent|mute|muted)$/.test(word))) return 'else'
  if (words.some((word) => /^(prod|production|debug|debugging|verbose|verbosity)$/.test(word))) return 'then'
  return isLogger(flow, name) ? 'either' : null
}
