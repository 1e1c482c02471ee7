// What other modules may know of one function: what it logs, hands on, results in, and where its parameters end.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { ClassIr, FunctionIr } from '../ir/module'
import { weighFunction } from '../query/errors/failure-weight'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { ownChain } from '../flow/chains'
import { once } from '../flow/once'
import { MAX_PARAMETER_PLACES } from '../limits'
import { answersOf } from '../trial/answers'
import { AnswerTable, type Asking } from './asking'
import { isClosed } from './closed-functions'
import { placeNames, type InterfaceCollector } from './collect-interface'
import { effectsOf } from './effects'
import { madeErrorOf } from './error-classes'
import { errorHandlingOf } from './error-ways'
import { givenNames } from './given-names'
import { guardsOf, judgedParameters } from './guard-functions'
import type { FunctionInterface, ModuleInterface, ValueOrdinal } from './module-interface'
import { logsNoOutcome } from './attempt-logs'
import { logsItsFailures } from './logged-failures'
import { handlesErrors, tellsUnloggedError } from './own-handlers'
import { parameterFlows } from './parameter-flows'
import { sinksOf } from './parameter-sinks'
import { decisionsOf, refusalsOf } from './refusing-functions'

/** What `new` of a class without a constructor does: it sets fields. */
export function emptyConstructor(cls: ClassIr): FunctionInterface {
  return {
    id: `${cls.name ?? ''}#constructor`,
    logs: 'never',
    isClosed: cls.members.every(({ kind, value }) => kind !== 'field' || value === null),
    handsOn: [],
    flows: [],
    sinks: [],
    guards: [],
    mayJudge: [],
    textAnswers: [],
    decisions: [],
    refusals: [],
    handlesErrors: false,
    tellsUnlogged: false,
    logsFailures: false,
    logsNoOutcome: false,
  }
}

/**
 * Reads something of the flow of a module, perhaps long after its interface was collected; `otherwise` where that cannot be done.
 */
export type FlowReader = <T>(read: (flow: ModuleFlow) => T, otherwise: T) => T

/** What is found out of a function when somebody asks for it: of most exported functions nobody asks anything. */
export class AskedFunction implements FunctionInterface {
  readonly id: string
  returns: ValueOrdinal | undefined = undefined
  parameters: FunctionInterface['parameters'] = undefined
  calls: FunctionInterface['calls'] = undefined
  // Not the function itself: with it all that was lowered of the module would stay in memory.
  readonly #index: FunctionIndex
  readonly #read: FlowReader
  readonly #answers: AnswerTable<keyof FunctionInterface>

  constructor(fn: FunctionIr, read: FlowReader, asking: Asking) {
    this.id = fn.id
    this.#index = fn.index
    this.#read = read
    this.#answers = new AnswerTable(asking)
  }

  get logs(): FunctionInterface['logs'] {
    return this.#ask('logs', (flow, fn) => effectsOf(flow).of(fn.index).logs, 'never')
  }

  get handsOn(): FunctionInterface['handsOn'] {
    return this.#ask('handsOn', (flow, fn) => [...effectsOf(flow).of(fn.index).handsOn].sort((a, b) => a - b), [])
  }

  get isClosed(): boolean {
    return this.#ask('isClosed', isClosed, false)
  }

  get chain(): FunctionInterface['chain'] {
    return this.#ask('chain', (flow, fn) => ownChain(flow, fn) ?? undefined, undefined)
  }

  get failure(): FunctionInterface['failure'] {
    return this.#ask('failure', failureOf, undefined)
  }

  get makes(): FunctionInterface['makes'] {
    return this.#ask('makes', (flow, fn) => madeErrorOf(flow, fn) ?? undefined, undefined)
  }

  get handling(): FunctionInterface['handling'] {
    return this.#ask('handling', (flow, fn) => errorHandlingOf(flow, fn) ?? undefined, undefined)
  }

  get flows(): FunctionInterface['flows'] {
    return this.#ask('flows', (flow, fn) => parameterFlows(flow, fn).slice(0, MAX_PARAMETER_PLACES), [])
  }

  get gives(): FunctionInterface['gives'] {
    return this.#ask('gives', nonEmptyNames, undefined)
  }

  get sinks(): FunctionInterface['sinks'] {
    return this.#ask('sinks', (flow, fn) => sinksOf(flow, fn).slice(0, MAX_PARAMETER_PLACES), [])
  }

  get guards(): FunctionInterface['guards'] {
    return this.#ask('guards', guardsOf, [])
  }

  get mayJudge(): FunctionInterface['mayJudge'] {
    return this.#ask('mayJudge', judgedParameters, [])
  }

  get textAnswers(): FunctionInterface['textAnswers'] {
    return this.#ask('textAnswers', answersOf, [])
  }

  get decisions(): FunctionInterface['decisions'] {
    return this.#ask('decisions', decisionsOf, [])
  }

  get refusals(): FunctionInterface['refusals'] {
    return this.#ask('refusals', refusalsOf, [])
  }

  get handlesErrors(): boolean {
    return this.#ask('handlesErrors', (flow, fn) => handlesErrors(flow, fn.index), false)
  }

  get tellsUnlogged(): boolean {
    return this.#ask('tellsUnlogged', (flow, fn) => tellsUnloggedError(flow, fn.index), false)
  }

  get logsFailures(): boolean {
    return this.#ask('logsFailures', (flow, fn) => logsItsFailures(flow, fn.index), false)
  }

  get logsNoOutcome(): boolean {
    return this.#ask('logsNoOutcome', (flow, fn) => logsNoOutcome(flow, fn.index), false)
  }

  /** What is known without asking anything. */
  toJSON(): Pick<FunctionInterface, 'id' | 'returns' | 'parameters' | 'calls'> {
    const { id, returns, parameters, calls } = this
    return { id, returns, parameters, calls }
  }

  /** Everything, asked for or not. */
  facts(): FunctionInterface {
    const { logs, handsOn, isClosed: closed, failure, handling, flows, gives, sinks, guards } = this
    const {
      mayJudge,
      textAnswers,
      decisions,
      refusals,
      handlesErrors: handles,
      tellsUnlogged,
      logsFailures,
      logsNoOutcome,
      chain,
      makes,
    } = this
    return {
      ...this.toJSON(),
      logs,
      isClosed: closed,
      handsOn,
      flows,
      gives,
      sinks,
      guards,
      mayJudge,
      textAnswers,
      decisions,
      refusals,
      failure,
      handlesErrors: handles,
      tellsUnlogged,
      logsFailures,
      logsNoOutcome,
      handling,
      chain,
      makes,
    }
  }

  #ask<K extends keyof FunctionInterface>(
    key: K,
    read: (flow: ModuleFlow, fn: FunctionIr) => FunctionInterface[K],
    otherwise: FunctionInterface[K],
  ): FunctionInterface[K] {
    return this.#answers.answer(key, otherwise, () =>
      this.#read((flow) => {
        const fn = flow.facts.functions[this.#index]
        return fn ? read(flow, fn) : otherwise
      }, otherwise),
    )
  }
}

/** An interface as JSON, with everything that can be asked of its functions. Equal texts mean the same to every importer. */
export function interfaceText(described: ModuleInterface | null): string {
  return JSON.stringify(described, function (this: Readonly<Record<string, unknown>>, key, value: unknown) {
    const given = this[key]
    return given instanceof AskedFunction ? given.facts() : value
  })
}

function nonEmptyNames(flow: ModuleFlow, fn: FunctionIr): FunctionInterface['gives'] {
  const names = givenNames(flow, fn)
  return names.length > 0 ? names : undefined
}

function failureOf(flow: ModuleFlow, { index }: FunctionIr): FunctionInterface['failure'] {
  const weight = weighFunction(flow, index)
  return weight === 'effect' ? undefined : weight
}

/** Describes what callers see of a function in other values: its result, and what it gives to functions that it is given. */
export function describeValues(
  collector: InterfaceCollector,
  asked: AskedFunction,
  fn: FunctionIr,
  depth: number,
): void {
  const { flow } = collector
  asked.returns = collector.describe(flow.graph.returns(fn.index), depth + 1) ?? undefined
  asked.calls = callsOfParameters(collector, fn, depth) ?? undefined
  asked.parameters = typesOfParameters(collector, fn) ?? undefined
}

function typesOfParameters({ flow }: InterfaceCollector, fn: FunctionIr): FunctionInterface['parameters'] | null {
  const found = fn.parameters.flatMap(({ type }, i) => {
    const names = type ? placeNames(flow.identities.ofType(type)) : []
    return names.length > 0 ? [[i, names] as const] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : null
}

/** By function and parameter: the first call of what is given there. */
const callsByParameter = once((flow: ModuleFlow): ReadonlyMap<FunctionIndex, ReadonlyMap<number, CallSite>> => {
  const found = new Map<FunctionIndex, Map<number, CallSite>>()
  for (const site of flow.calls) {
    for (const made of flow.producers({ fn: site.ref.fn, value: site.call.callee })) {
      const parameter = flow.instruction(made)
      if (parameter.kind !== 'parameter') continue
      const calls = found.get(made.fn) ?? new Map<number, CallSite>()
      found.set(made.fn, calls)
      if (!calls.has(parameter.index)) calls.set(parameter.index, site)
    }
  }
  return found
})

/** What functions that are given as parameters are called with. */
function callsOfParameters(
  { flow, describe, describePlaces }: InterfaceCollector,
  fn: FunctionIr,
  depth: number,
): FunctionInterface['calls'] | null {
  const calls = callsByParameter(flow).get(fn.index)
  if (!calls) return null
  const describeGiven = (ref: ValueRef): ValueOrdinal | null =>
    describePlaces(flow.identities.of(ref)) ?? describe([ref], depth + 1)
  const found = [...calls].map(([position, { ref, call }]) => {
    const given = call.args.map(({ value, spread }) => (spread ? null : describeGiven({ fn: ref.fn, value })))
    return [position, given] as const
  })
  return Object.fromEntries(found)
}
