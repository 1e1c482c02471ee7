// Explanations in words: what a call calls, what a row of a model says of it.
import type { ExplainedCall } from '@logwright/engine'

type Callee = ExplainedCall['callee']

/** What the call calls: `function load of this file`, `unknown: …`. */
export function describeCallee(callee: Callee): string {
  switch (callee.kind) {
    case 'local':
      return `${callee.functions.map(({ id }) => id).join(', ')} of this file`
    case 'linked':
      return callee.functions
        .map(({ module, name, ...fn }) => `${name} of ${module} (${describeLogging(fn)})`)
        .join(', ')
    case 'model':
      return callee.places.length === 0 ? 'known to a model' : callee.places.join(', ')
    case 'unknown':
      return `unknown: ${describeUnknown(callee.why)}`
  }
}

type Linked = Extract<Callee, { kind: 'linked' }>['functions'][number]

function describeLogging({ logs, isClosed }: Pick<Linked, 'logs' | 'isClosed'>): string {
  if (logs === 'always') return 'logs on every way'
  if (logs === 'sometimes') return 'logs on some ways'
  return isClosed ? 'logs nothing' : 'is not seen to log, but calls code that nobody knows'
}

/** Why nobody knows what a call calls. */
function describeUnknown(why: Extract<Callee, { kind: 'unknown' }>['why']): string {
  switch (why.kind) {
    case 'package':
      return `no model tells of the package '${why.name}'`
    case 'module':
      return `nothing is known of what '${why.name}' exports here`
    case 'parameter':
      return `'${why.name}' is a parameter whose type says nothing`
    case 'this':
      return `nothing is known of '${why.name}'`
    case 'result':
      return `nothing is known of what '${why.name}()' gives`
    case 'global':
      return `no model tells of the global '${why.name}'`
    case 'variable':
      return `the values of '${why.name}' are not followed`
    case 'computed':
      return 'the callee is computed'
  }
}

/** What a row says: `log (level warn)`, `decision (authentication; says no by falsy)`. */
export function describeRow({ kind, library, row }: ExplainedCall['rows'][number]): string {
  const details = Object.entries(row)
    .filter(([key]) => key !== 'path' && key !== 'of' && key !== 'template')
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return `${kind} by the model of ${library} (${details.join(', ')})`
}
