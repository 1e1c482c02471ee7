// Checks of an address that an attacker's address passes, shown by running them on one.
import type { BlockId, ValueId, ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { ANY_KEY, wayTo, type TraceNode } from '../../flow/trace'
import { usesOnTheWay, type Address } from '../../summary/address-walk'
import { testsAt } from '../../shape/value-tests'
import { readAddress, registrable } from '../../trial/addresses'
import { OPENERS } from '../../trial/answers'
import {
  internalCandidates,
  isBlockList,
  namesHost,
  outsideCandidates,
  ownNames,
  writtenSamples,
} from '../../trial/candidates'
import { isTouched, textOf, truthOf, type Concrete } from '../../trial/concrete'
import { checksBefore, isPassed, type Check } from '../../trial/checks'
import type { Asked } from '../../trial/methods'
import { openTrial, testIn, valueIn, type Entry, type Trial } from '../../trial/trial'

/** How a check fails. */
export type Weakness = 'includes' | 'suffix' | 'prefix' | 'pattern' | 'blockList' | 'scheme' | 'format' | 'base'

/** A check that holds nothing. */
export interface WeakCheck {
  readonly kind: Weakness
  /** The question that the check asks, or the call that resolves against a base. */
  readonly ref: ValueRef
  /** The condition that it is part of. */
  readonly condition: ValueRef
  /** What an attacker sends to pass it. */
  readonly witness: string
  /** What is asked, for suggestions. */
  readonly asked: Asked | null
}

/** Checks of the outsider's text on the way to a call that do not fix its host. */
export function weakChecksOnTheWay(flow: ModuleFlow, address: Address, node: TraceNode): readonly WeakCheck[] {
  if (node.path.includes(ANY_KEY)) return []
  const way = wayTo(node)
  const given = new Map<number, ValueRef>()
  for (const step of way) if (step.via === 'argument' && step.from) given.set(refKey(step.from.ref), step.ref)
  const search: Search = { flow, address, entry: { ref: node.ref, path: node.path, given, text: '' } }
  const checks = [...checksBefore(flow, usesOnTheWay(address, way)), ...schemaTests(flow, way)]
  const judged = checks.flatMap((check) => judge(search, check) ?? [])
  const found = judged.length > 0 ? passedByOne(search, judged) : []
  return found.length > 0 ? found : baseOnTheWay(search, way)
}

/** What schemas ask of the text on the way. */
function schemaTests(flow: ModuleFlow, way: readonly TraceNode[]): readonly Check[] {
  return way.flatMap((step) => {
    const site = callAt(flow, step.ref)
    const tests = site ? testsAt(flow, site, step.path) : []
    return tests.map(({ test, given, path }) => ({ ref: test, truthy: true, given: { ref: given, path } }))
  })
}

interface Search {
  readonly flow: ModuleFlow
  readonly address: Address
  readonly entry: Entry
}

interface Judged {
  readonly check: Check
  readonly asked: readonly Asked[]
  readonly kind: Weakness
  /** The question that is reported. */
  readonly about: Asked
}

/** What a check asks of the outsider's text, and in which way it may fail; null where it is no check of an address. */
function judge(search: Search, check: Check): Judged | null {
  const asked: Asked[] = []
  for (const text of OPENERS) run(search, text, (each) => asked.push(each)).value(check)
  const unique = [
    ...new Map(asked.map((each) => [`${refKey(each.ref)} ${each.op} ${each.texts.join()}`, each])).values(),
  ]
  const ofHost = unique.filter(isAboutHost)
  // What is compared as a whole fails only in company: `host === name || host.endsWith(name)`.
  const about =
    ofHost.find(({ op }) => op !== 'equals') ??
    ofHost[0] ??
    unique.find(isAboutScheme) ??
    unique.find(({ op }) => op === 'format')
  if (!about) return null
  return { check, asked: unique, about, kind: kindOf(about, unique) }
}

function isAboutHost({ op, part, texts, flags }: Asked): boolean {
  if (part === 'scheme' || part === 'other') return false
  if (op === 'pattern') return isBlockList([{ op, texts }]) || writtenSamples(texts, flags).some(namesHost)
  return texts.some(namesHost) || isBlockList([{ op, texts }])
}

function isAboutScheme({ op, part, texts, flags }: Asked): boolean {
  if (part !== 'text') return part === 'scheme'
  if (op === 'pattern') return writtenSamples(texts, flags).some((text) => /^https?:?\/?\/?$/i.test(text))
  return (op === 'starts' || op === 'index') && texts.every((text) => /^(https?:?\/?\/?|\/\/)$/i.test(text))
}

function kindOf(about: Asked, asked: readonly Asked[]): Weakness {
  if (isBlockList(asked)) return 'blockList'
  if (about.op === 'format') return 'format'
  if (!isAboutHost(about)) return 'scheme'
  switch (about.op) {
    case 'starts':
      return 'prefix'
    case 'ends':
      return 'suffix'
    case 'pattern':
      return 'pattern'
    default:
      return 'includes'
  }
}

/** One address that passes all checks and is the attacker's: then each of them is weak. Checks of the host come before those of the scheme. */
function passedByOne(search: Search, judged: readonly Judged[]): readonly WeakCheck[] {
  const asked = judged.flatMap((each) => each.asked)
  const blocks = judged.some(({ kind }) => kind === 'blockList')
  const own = ownNames(blocks ? [] : asked)
  const internal = new Set(internalCandidates())
  const candidates = blocks ? [...internal] : outsideCandidates(asked)
  const witness = candidates.find((text) => {
    const trial = run(search, text, () => undefined)
    if (!judged.every(({ check }) => isPassed(trial.value(check), check))) return false
    const host = trial.host()
    return host !== null && (blocks ? internal.has(host) || host.endsWith('.nip.io') : isForeign(host, own))
  })
  if (witness === undefined) return []
  const lexical = judged.filter(({ kind }) => kind !== 'scheme' && kind !== 'format')
  return (lexical.length > 0 ? lexical : judged).map(({ check, about, kind }) => ({
    kind,
    ref: about.ref,
    condition: check.ref,
    witness,
    asked: about.isElsewhere ? null : about,
  }))
}

function isForeign(host: string, own: ReadonlySet<string>): boolean {
  return host.includes('.') && !/^[\d.]+$/.test(host) && !own.has(registrable(host))
}

/** `new URL(text, BASE)`: an absolute address of its own wins over the base. */
function baseOnTheWay(search: Search, way: readonly TraceNode[]): readonly WeakCheck[] {
  const { flow } = search
  for (const step of way) {
    const site = callAt(flow, step.ref)
    if (!site || site.call.args.length < 2) continue
    if (!flow.rows(site, 'flow').some(({ row }) => row.as === 'url' && row.from === 'Argument[1]')) continue
    for (const text of ['//attacker.test/', 'https://attacker.test/', '/attacker.test/']) {
      const trial = run(search, text, () => undefined)
      if (trial.host() !== 'attacker.test') continue
      return [{ kind: 'base', ref: step.ref, condition: step.ref, witness: text, asked: null }]
    }
  }
  return []
}

interface Run {
  readonly value: (check: Check) => Concrete
  /** Host that the call goes to; null: not known. */
  readonly host: () => string | null
}

function run(search: Search, text: string, note: (asked: Asked) => void): Run {
  const trial: Trial = openTrial(search.flow, { ...search.entry, text }, note)
  return {
    value: ({ ref, given }) => (given ? testIn(trial, ref, given.ref, given.path) : valueIn(trial, ref)),
    host: () => hostOf(search.address, valueIn(trial, search.address.start), search.address.path),
  }
}

/** The host that the argument of the call names. */
function hostOf({ part }: Address, value: Concrete, path: readonly string[]): string | null {
  if (part !== 'host' || path.length > 0 || !isTouched(value)) return null
  if (value.kind === 'address') return value.parts.hostname
  const text = value.kind === 'plain' ? textOf(value) : null
  if (text === null) return null
  return (
    (readAddress(text) ?? (/^[\w.-]+(:\d+)?$/.test(text) ? readAddress(`http://${text}/`) : null))?.hostname ?? null
  )
}
