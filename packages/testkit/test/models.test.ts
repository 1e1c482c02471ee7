// Every row of every model is hit by the example in its own file: what nobody shows, nobody knows to work.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openModuleFlow, type CallSite, type ModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { ValueId, ValueRef } from '@logwright/analysis/ir/ids'
import type { TypeRef } from '@logwright/analysis/ir/module'
import { parseAccessPath, type PathStep } from '@logwright/analysis/model/access-path'
import type { ApiNode } from '@logwright/analysis/model/api-node'
import { compileKnowledge, type CompiledKnowledge } from '@logwright/analysis/model/compile'
import { EFFECT_KINDS } from '@logwright/analysis/model/library-index'
import { stepNode } from '@logwright/analysis/model/node-steps'
import { WORD_LISTS } from '@logwright/analysis/model/word-lists'
import type { EffectKind, Knowledge, LibraryModel, RowRoot, TypeRow } from '@logwright/analysis/model/rows'
import { memoryIo, openSession } from '@logwright/engine'
import { knowledge as generated } from '@logwright/models'
import { parse } from 'yaml'
import { rowsOf } from '../../models/scripts/references'
import { typescriptEslintParser } from './parsers'

const MODELS = join(__dirname, '..', '..', 'models')
const OF_CALLS = EFFECT_KINDS.filter((kind) => kind !== 'source')

interface ModelFile {
  readonly file: string
  readonly model: LibraryModel & { readonly example: string }
}

/** Every model as its author wrote it. That the generated knowledge says the same is a test of the models. */
function readModels(): readonly ModelFile[] {
  const areas = [...new Set(generated.libraries.map(({ area }) => String(area)))]
  return areas.flatMap((area) =>
    readdirSync(join(MODELS, area))
      .filter((name) => name.endsWith('.yml'))
      .map((name) => {
        const model = parse(readFileSync(join(MODELS, area, name), 'utf8')) as Omit<ModelFile['model'], 'area'>
        return { file: `${area}/${name}`, model: { area, ...model } }
      }),
  )
}

const models = readModels()
const knowledge = compileKnowledge({ ...(generated as unknown as Knowledge), libraries: models.map((m) => m.model) })

/** What an example shows: effect rows, places of the models that its values are, the names of those values, and annotations. */
interface Shown {
  readonly rows: ReadonlySet<object>
  readonly nodes: ReadonlySet<ApiNode>
  readonly names: ReadonlyMap<ApiNode, ReadonlySet<string>>
  /** `module#Name` and `global#Name` of every type that is written. */
  readonly annotations: ReadonlySet<string>
}

function openExample(text: string): ModuleFlow {
  const session = openSession({ root: '/', io: memoryIo({}), config: { file: null } })
  const opened = session.open({ path: 'example.ts', text, tree: typescriptEslintParser.parse('example.ts', text) })
  if (opened.kind === 'none') throw new Error('the example cannot be opened')
  return openModuleFlow(opened.view.facts, knowledge)
}

function show(flow: ModuleFlow): Shown {
  const rows = new Set<object>()
  const names = new Map<ApiNode, Set<string>>()
  for (const ref of valuesOf(flow)) {
    const name = nameOf(flow, ref)
    for (const node of flow.identities.of(ref)) {
      names.set(node, names.get(node) ?? new Set())
      if (name !== null) names.get(node)?.add(name)
    }
    for (const { row } of flow.valueRows(ref, 'source')) rows.add(row)
    for (const { row } of flow.valueRows(ref, 'response')) if (row.form === 'return') rows.add(row)
    for (const { row } of flow.valueRows(ref, 'shape')) if (row.when === undefined) rows.add(row)
    for (const row of [...assignedRows(flow, ref), ...returnedRefusals(flow, ref), ...returnedErrors(flow, ref)])
      rows.add(row)
  }
  for (const site of flow.calls) for (const row of rowsAtCall(flow, site)) rows.add(row)
  return { rows, nodes: new Set(names.keys()), names, annotations: new Set(annotationsIn(flow.facts)) }
}

function valuesOf(flow: ModuleFlow): readonly ValueRef[] {
  return flow.facts.functions.flatMap((fn) =>
    fn.instructions.map((_, value) => ({ fn: fn.index, value: value as ValueId })),
  )
}

function nameOf(flow: ModuleFlow, ref: ValueRef): string | null {
  const made = flow.instruction(ref)
  if (made.kind === 'load') return flow.variable(made.variable).name
  if (made.kind === 'member') return made.property
  return made.kind === 'parameter' ? (flow.facts.functions[ref.fn]?.parameters[made.index]?.name ?? null) : null
}

/** `ctx.status = 401`: the row stands at the member that is assigned to. */
function assignedRows(flow: ModuleFlow, ref: ValueRef): readonly object[] {
  const made = flow.instruction(ref)
  if (made.kind !== 'set-member' || made.property === null) return []
  const { property } = made
  const targets = flow.identities.of({ fn: ref.fn, value: made.object })
  return targets
    .flatMap((node) => stepNode(node, 'member', property))
    .flatMap((node) => [...(node.effects.refusal ?? []), ...(node.effects.response ?? [])])
    .map(({ row }) => row)
}

/** `return { statusCode: 401 }`: the row stands at the parameter of the function that returns it. */
function returnedRefusals(flow: ModuleFlow, ref: ValueRef): readonly object[] {
  const [anyCall] = flow.calls
  if (anyCall === undefined || flow.instruction(ref).kind !== 'parameter') return []
  const answers = flow.graph.returns(ref.fn).map((answer) => ({ ref: answer, call: anyCall.call }))
  return flow
    .valueRows(ref, 'refusal')
    .map(({ row }) => row)
    .filter(({ form, status, when }) =>
      form !== 'return'
        ? false
        : answers.some((at) =>
            when ? flow.constant(at.ref) === when.ReturnValue : flow.at(at, String(status)).length > 0,
          ),
    )
}

/** `return Boom.forbidden()`: the row stands at the parameter of the function that returns an error. */
function returnedErrors(flow: ModuleFlow, ref: ValueRef): readonly object[] {
  const isReturned = flow.graph
    .returns(ref.fn)
    .some((answer) =>
      flow.calls.some(
        ({ ref: call, call: { form } }) => form === 'new' && call.fn === answer.fn && call.value === answer.value,
      ),
    )
  const rows = flow.valueRows(ref, 'escape').map(({ row }) => row)
  return isReturned ? rows.filter(({ error }) => error === 'ReturnValue') : []
}

function rowsAtCall(flow: ModuleFlow, site: CallSite): readonly object[] {
  return OF_CALLS.flatMap((kind) =>
    flow
      .rows(site, kind)
      .map(({ row }) => row)
      .filter((row) => holdsAt(flow, site, kind, row)),
  )
}

/** A redaction is hit where its option is given, or where what holds without one does. */
function holdsAt(flow: ModuleFlow, site: CallSite, kind: EffectKind, row: RowRoot): boolean {
  const path = row.path ?? ''
  return (
    kind !== 'redaction' || !path.includes('Argument') || flow.at(site, path.slice(path.indexOf('Argument'))).length > 0
  )
}

/** Types that facts name, wherever they stand. */
function annotationsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const inside = Object.values(part).flatMap(annotationsIn)
  const { kind, path, import: from } = part as Partial<Extract<TypeRef, { kind: 'name' }>>
  if (kind !== 'name' || path === undefined) return inside
  const last = path.at(-1) ?? ''
  if (!from) return [...inside, `global#${last}`]
  return [...inside, `${from.module}#${last}`, `${from.module}#${from.name}`]
}

function isAnnotationShown(annotation: string, model: LibraryModel, shown: Shown): boolean {
  const packages = [model.package ?? []].flat()
  return (packages.length > 0 ? packages : ['global']).some((name) => shown.annotations.has(`${name}#${annotation}`))
}

function isTypeShown(row: TypeRow, model: LibraryModel, shown: Shown): boolean {
  const type = knowledge.types.get(row.type)
  if (type === undefined) return false
  if (row.annotation !== undefined) return isUsed(type, shown) && isAnnotationShown(row.annotation, model, shown)
  if (row.named === undefined) return nodesAt(row, model).some((node) => shown.nodes.has(node))
  const pattern = new RegExp(`^(?:${row.named})$`, 'i')
  return [...(shown.names.get(type) ?? [])].some((name) => pattern.test(name))
}

/** Some value is of the type, or a parameter of a function of that type. */
function isUsed(type: ApiNode, { nodes }: Shown): boolean {
  return nodes.has(type) || [...type.edges].some(([label, node]) => label.startsWith('parameter:') && nodes.has(node))
}

/** The places of the models that a row's path leads to. */
function nodesAt(row: TypeRow, model: LibraryModel): readonly ApiNode[] {
  const start = row.of === undefined ? rootsOf(model, knowledge) : [knowledge.types.get(row.of)]
  let nodes = start.filter((node) => node !== undefined)
  for (const step of parseAccessPath(row.path ?? '')) nodes = nodes.flatMap((node) => stepsFrom(node, step))
  return nodes
}

function rootsOf({ package: packages, global: globals }: LibraryModel, known: CompiledKnowledge) {
  return [
    ...[packages ?? []].flat().map((name) => known.packages.get(name)),
    ...[globals ?? []].flat().map((name) => known.globals.get(name)),
  ]
}

function stepsFrom(node: ApiNode, step: PathStep): readonly ApiNode[] {
  if (step.kind === 'member') {
    if (step.names === null) return node.anyMember ? [node.anyMember] : []
    return step.names.flatMap((name) => node.edges.get(`member:${name}`) ?? [])
  }
  if (step.kind !== 'argument' && step.kind !== 'parameter') return [node.edges.get(step.kind) ?? []].flat()
  const { kind, from, to } = step
  if (to === null) return node.ranges.filter((range) => range.kind === kind && range.from === from).map((r) => r.node)
  return Array.from({ length: to - from + 1 }, (_, at) => node.edges.get(`${kind}:${from + at}`) ?? []).flat()
}

describe('the example of a model hits every row of its file:', () => {
  it('rows that read', () => assert.deepEqual(knowledge.check(models.map((m) => m.model)), []))

  for (const { file, model } of models) {
    it(file, () => {
      const shown = show(openExample(model.example))
      const isHit = (list: string, row: object): boolean =>
        list === 'types' ? isTypeShown(row as TypeRow, model, shown) : shown.rows.has(row)
      const missed = rowsOf(model as unknown as Readonly<Record<string, unknown>>)
        .filter(({ list, row }) => !isHit(list, row))
        .map(({ list, number, row }) => `packages/models/${file}: ${list} row ${number}: ${JSON.stringify(row)}`)
      assert.ok(missed.length === 0, `the example does not hit\n${missed.join('\n')}`)
    })
  }
})

describe('lists of words', () => {
  it('are those that the analysis names', () => {
    assert.deepEqual(Object.keys(generated.words).sort(), [...WORD_LISTS].sort())
  })

  it('are asked for by name', () => {
    const queries = join(MODELS, '..', 'analysis', 'src')
    const texts = readdirSync(queries, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('word-lists.ts'))
      .map((name) => readFileSync(join(queries, name), 'utf8'))
      .filter((text) => text.includes('knowledge.words'))
    const unused = WORD_LISTS.filter((list) => !texts.some((text) => new RegExp(`\\b${list}\\b`).test(text)))
    assert.deepEqual(unused, [])
  })
})
