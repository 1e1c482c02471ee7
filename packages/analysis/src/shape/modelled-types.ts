// Generic types of libraries, as models describe them: `z.infer<typeof X>` is what X describes, a `Repository<User>` describes users.
import type { TypeRef } from '../ir/module'
import { MAX_SHAPE_DEPTH } from '../limits'
import { annotatedNodes } from '../model/annotations'
import type { ApiNode, MatchedRow } from '../model/api-node'
import type { CompiledKnowledge } from '../model/compile'
import { stepNode } from '../model/node-steps'
import { recordOf } from './schema-fields'
import { UNKNOWN, known, type Form, type Typed } from './type-space'

/** Shape rows at a place of the models. */
export function shapeRowsAt(nodes: readonly ApiNode[]): readonly MatchedRow<'shape'>[] {
  const found = new Set<MatchedRow<'shape'>>()
  for (const node of nodes) for (const row of node.effects.shape ?? []) found.add(row)
  return [...found]
}

/** Names of the model types among the nodes and behind them. */
export function typeNames(nodes: readonly ApiNode[]): readonly string[] {
  const names = new Set<string>()
  const add = (node: ApiNode): void => {
    if (node.type !== null && names.has(node.type)) return
    if (node.type !== null && !node.isConvention) names.add(node.type)
    node.types.forEach(add)
  }
  nodes.forEach(add)
  return [...names]
}

/** The form of a library's generic type; null when no model describes it. */
export function modelledForm(
  knowledge: CompiledKnowledge,
  type: Extract<TypeRef, { kind: 'name' }>,
  args: readonly Typed[],
  formOf: (typed: Typed) => Form,
): Form | null {
  const nodes = annotatedNodes(knowledge, type, () => false)
  for (const { row } of shapeRowsAt(nodes)) {
    const argument = row.typeArgument === undefined ? undefined : args[row.typeArgument]
    if (!argument) continue
    const form = formOf(argument)
    const of = form.kind === 'schema' ? form.of : argument
    if (row.under !== undefined) return recordOf([{ name: row.under, type: of, hidden: null }])
    if (row.makes === 'schema') return { kind: 'schema', of, as: typeNames(nodes) }
    return row.makes === 'list'
      ? { kind: 'list', element: of, isPrinted: true }
      : form.kind === 'schema'
        ? formOf(of)
        : form
  }
  return null
}

/** `users.$inferSelect`: a member of a schema that stands for a record. */
export function memberOfSchema(
  knowledge: CompiledKnowledge,
  schema: Extract<Form, { kind: 'schema' }>,
  name: string,
): Typed | null {
  const [match] = shapeRowsAt(membersOf(knowledge, schema, name))
  return match && match.row.from?.includes('Receiver') && match.row.makes === 'record' ? schema.of : null
}

/** What a query gives when it is awaited; any other value is itself. */
export function settled(
  knowledge: CompiledKnowledge,
  typed: Typed | null,
  formOf: (typed: Typed) => Form,
): Typed | null {
  const form = typed && formOf(typed)
  if (form?.kind !== 'schema') return typed
  const nodes = form.as.flatMap((type) => {
    const node = knowledge.types.get(type)
    return node ? stepNode(node, 'awaited') : []
  })
  const made = shapeRowsAt(nodes).find(({ row }) => row.makes === 'record')
  if (!made) return typed
  const { inText } = made.row
  return inText === undefined ? form.of : inTexts(form.of, inText, formOf, 0)
}

/** The type with its records, or those of its elements, shown in texts or not, where nothing else is said of them. */
function inTexts(typed: Typed, inText: boolean, formOf: (typed: Typed) => Form, depth: number): Typed {
  const form = formOf(typed)
  const inner = (each: Typed): Typed => inTexts(each, inText, formOf, depth + 1)
  if (form.kind === 'record') return known({ ...form, inText: form.inText ?? inText }, typed.trust)
  if (depth > MAX_SHAPE_DEPTH) return typed
  if (form.kind === 'list') return known({ ...form, element: inner(form.element) }, typed.trust)
  return form.kind === 'union' ? known({ ...form, types: form.types.map(inner) }, typed.trust) : typed
}

/** Places of the models that a member of a schema stands for, wherever the schema was made. */
export function membersOf(
  knowledge: CompiledKnowledge,
  schema: Extract<Form, { kind: 'schema' }>,
  name: string,
): readonly ApiNode[] {
  return schema.as.flatMap((type) => {
    const node = knowledge.types.get(type)
    return node ? stepNode(node, 'member', name) : []
  })
}

/** What a schema describes; the type itself where it is no schema. */
export function described(typed: Typed, formOf: (typed: Typed) => Form): Typed {
  const form = formOf(typed)
  return form.kind === 'schema' ? form.of : typed
}
