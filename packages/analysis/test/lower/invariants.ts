// What holds for the facts and positions of every module.
import assert from 'node:assert/strict'
import type { Instruction } from '../../src/ir/instruction'
import type { FunctionIr } from '../../src/ir/module'
import type { Lowered } from '../../src/lower/index'
import { terminalTargets } from '../../src/flow/cfg'

/** Checks that every reference has a target, every block an end, and every instruction a block and a place in the text. */
export function assertWellFormed({ facts, positions }: Lowered, text: string): void {
  assert.equal(positions.functions.length, facts.functions.length)
  const ids = new Set(facts.functions.map((fn) => fn.id))
  assert.equal(ids.size, facts.functions.length, 'function ids are unique')
  facts.functions.forEach((fn, i) => {
    assert.equal(fn.index, i)
    assertBlocks(fn)
    for (const instruction of fn.instructions) assertInstruction(facts, fn, instruction)
    const at = positions.functions[i]
    assert.ok(at)
    for (const list of [at.start, at.end, at.statement]) assert.equal(list.length, fn.instructions.length)
    at.start.forEach((start, v) => {
      const end = at.end[v] ?? -1
      assert.ok(start >= 0 && start <= end && end <= text.length, `range ${start}..${end}`)
      const statement = at.statement[v] ?? -2
      assert.ok(statement >= -1 && statement < positions.statements.length)
    })
    assert.equal(at.catches.length, fn.tries.length)
    assert.equal(at.parameters.length, fn.parameters.length)
  })
  assert.ok(positions.importsEnd >= 0 && positions.importsEnd <= text.length)
  assert.ok(facts.unknownCount <= facts.nodeCount)
}

function assertBlocks(fn: FunctionIr): void {
  const placed = fn.blocks.reduce((sum, block) => sum + block.body.length, 0)
  assert.equal(placed, fn.instructions.length, `${fn.id}: every instruction stands in one block`)
  for (const block of fn.blocks) {
    for (const target of terminalTargets(block.terminal)) assert.ok(fn.blocks[target], `${fn.id}: target`)
    assert.notEqual(block.terminal.kind, 'unreachable', `${fn.id}: every block ends`)
    assert.ok(block.region === null || fn.tries[block.region], `${fn.id}: region`)
  }
  fn.tries.forEach((region, i) => {
    const caught = fn.instructions[region.caught]
    assert.deepEqual(caught, { kind: 'caught', region: i })
    assert.equal(fn.blocks[region.handler]?.body[0], region.caught)
    assert.ok(region.outer === null || region.outer < i)
  })
}

function assertInstruction(facts: Lowered['facts'], fn: FunctionIr, instruction: Instruction): void {
  if (instruction.kind === 'load' || instruction.kind === 'store') assert.ok(facts.variables[instruction.variable])
  if (instruction.kind === 'function') assert.ok(facts.functions[instruction.target])
  if (instruction.kind === 'class') assert.ok(facts.classes[instruction.target])
  if (instruction.kind === 'template') assert.equal(instruction.strings.length, instruction.values.length + 1)
  if (instruction.kind === 'call') for (const { value } of instruction.args) assert.ok(fn.instructions[value])
}
