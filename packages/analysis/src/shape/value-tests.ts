// Functions and patterns that a schema asks of a text: `z.object({ url: z.string().regex(HOST) }).parse(body).url`.
import type { ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { MAX_SCHEMA_STEPS } from '../limits'

/** What is asked of one value that a schema checks. */
export interface ValueTest {
  /** The function or the pattern. */
  readonly test: ValueRef
  /** What the schema is given, and the member of it that is asked. */
  readonly given: ValueRef
  readonly path: readonly string[]
}

/** Tests of a member of what a call of a schema results in; none for calls that check nothing. */
export function testsAt(flow: ModuleFlow, site: CallSite, path: readonly string[]): readonly ValueTest[] {
  return flow.rows(site, 'shape').flatMap(({ row }) => {
    if (!row.validates || row.value === undefined) return []
    const inside = row.under === path[0] ? path.slice(1) : path
    const schemas = (row.from ?? []).flatMap((position) => flow.at(site, position))
    const tests = schemas.flatMap((schema) => testsOf(flow, schema, inside))
    return flow.at(site, row.value).flatMap((given) => tests.map((test): ValueTest => ({ test, given, path: inside })))
  })
}

function testsOf(flow: ModuleFlow, schema: ValueRef, path: readonly string[]): readonly ValueRef[] {
  const found: ValueRef[] = []
  const seen = new Set<string>()
  const open = [{ schema, path }]
  for (let step = open.pop(); step && seen.size < MAX_SCHEMA_STEPS; step = open.pop()) {
    for (const made of flow.producers(step.schema)) {
      const key = `${refKey(made)} ${step.path.join('.')}`
      const site = seen.has(key) ? null : callAt(flow, made)
      seen.add(key)
      for (const { row } of site ? flow.rows(site, 'shape') : []) {
        if (!site || row.makes !== 'schema') continue
        if (step.path.length === 0) found.push(...(row.tests ?? []).flatMap((position) => flow.at(site, position)))
        for (const position of [...(row.from ?? []), ...(row.last ?? [])])
          for (const next of flow.at(site, position)) open.push({ schema: next, path: step.path })
        const [name, ...rest] = step.path
        if (row.fields !== undefined && name !== undefined)
          for (const next of flow.at(site, `${row.fields}.Member[${name}]`)) open.push({ schema: next, path: rest })
      }
    }
  }
  return found.flatMap((ref) => flow.producers(ref))
}
