// Tests for null and undefined that the source does not spell out: `?.`, `??`, defaults.
import type { ValueId } from '../ir/ids'
import type { Node } from '../syntax/tree'
import type { FunctionBuilder } from './function-builder'

/** Emits `value == null`. */
export function emitIsNullish(f: FunctionBuilder, value: ValueId, node: Node): ValueId {
  const nothing = f.literal('null', null, node)
  return f.emit({ kind: 'operator', op: '==', operands: [value, nothing] }, node)
}

/** Emits `value === undefined`. */
export function emitIsUndefined(f: FunctionBuilder, value: ValueId, node: Node): ValueId {
  const nothing = f.undefined(node)
  return f.emit({ kind: 'operator', op: '===', operands: [value, nothing] }, node)
}
