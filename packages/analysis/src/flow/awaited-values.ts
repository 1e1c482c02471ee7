// What a `try` waits for: the promises whose failure its `catch` is given.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { ValueIndex } from './producers'

/** Operands of `await` whose exceptions reach the handler of a region of a function. */
export function awaitedIn(index: ValueIndex, fn: FunctionIndex, region: number): readonly ValueRef[] {
  const { blocks = [], instructions = [] } = index.facts.functions[fn] ?? {}
  return blocks.flatMap((block) =>
    block.region === region
      ? block.body.flatMap((value) => {
          const instruction = instructions[value]
          return instruction?.kind === 'await' && instruction.form === 'await' ? [{ fn, value: instruction.value }] : []
        })
      : [],
  )
}
