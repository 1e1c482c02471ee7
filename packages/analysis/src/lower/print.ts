// Facts as readable text, one line per instruction, for tests and for looking at what lowering made.
import type { VariableId } from '../ir/ids'
import type { Argument, Call, Instruction, Property, Terminal } from '../ir/instruction'
import type { Block, ClassMember, FunctionIr, ModuleFacts, Parameter, Shape, TypeRef } from '../ir/module'

/** Prints a module: imports, exports, classes, shapes, functions. */
export function printFacts(facts: ModuleFacts): string {
  const lines: string[] = []
  for (const directive of facts.directives) lines.push(`directive ${directive}`)
  for (const { module, kind } of facts.imports) lines.push(`${kind} ${module}`)
  for (const entry of facts.exports) lines.push(printExport(facts, entry))
  for (const shape of facts.shapes) lines.push(printShape(shape))
  for (const cls of facts.classes) {
    const base = cls.superClass === null ? '' : ` extends %${cls.superClass}`
    lines.push(`class ${cls.name ?? '<anonymous>'} in ${cls.owner}${base}${decorated(cls.decorators)}`)
    for (const member of cls.members) lines.push(`  ${printMember(member)}`)
  }
  for (const fn of facts.functions) lines.push(...printFunction(facts, fn))
  return `${lines.join('\n')}\n`
}

function printExport(facts: ModuleFacts, entry: ModuleFacts['exports'][number]): string {
  const variable = entry.variable === null ? '' : ` ${variableName(facts, entry.variable)}`
  const value = entry.value === null ? '' : ` %${entry.value}`
  const from = entry.from === null ? '' : ` from ${entry.from.module}.${entry.from.name}`
  return `export ${entry.name}${variable}${value}${from}`
}

function printShape(shape: Shape): string {
  const fields = shape.fields.map((field) => `${field.name}${field.optional ? '?' : ''}: ${printType(field.type)}`)
  const bases = shape.extends.length === 0 ? '' : ` extends ${shape.extends.map(printType).join(', ')}`
  const alias = shape.alias === null ? '' : ` = ${printType(shape.alias)}`
  const parameters = shape.parameters.map((p) => `${p.name}${p.default === null ? '' : ` = ${printType(p.default)}`}`)
  const generic = parameters.length === 0 ? '' : `<${parameters.join(', ')}>`
  return `${shape.kind} ${shape.name}${generic}${bases}${alias} { ${fields.join('; ')} }`
}

/** Prints a type as TypeScript writes it; `*` stands before imported names. */
function printType(type: TypeRef | null): string {
  if (type === null) return '-'
  switch (type.kind) {
    case 'name': {
      const args = type.args.length === 0 ? '' : `<${type.args.map(printType).join(', ')}>`
      return `${type.import === null ? '' : '*'}${type.path.join('.')}${args}`
    }
    case 'primitive':
      return type.name
    case 'literal':
      return JSON.stringify(type.value)
    case 'union':
      return type.types.map(printType).join(' | ')
    case 'intersection':
      return type.types.map(printType).join(' & ')
    case 'array':
      return `${printType(type.element)}[]`
    case 'object':
      return `{ ${type.fields.map((f) => `${f.name}${f.optional ? '?' : ''}: ${printType(f.type)}`).join('; ')} }`
    case 'function':
      return `() => ${printType(type.returns)}`
    case 'typeof':
      return `typeof ${type.import === null ? '' : '*'}${type.path.join('.')}`
    case 'indexed':
      return `${printType(type.of)}[${type.name === null ? 'number' : JSON.stringify(type.name)}]`
    case 'mapped':
      return `mapped ${printType(type.of)}${type.value === null ? '' : `: ${printType(type.value)}`}`
    case 'schema':
      return `schema ${printType(type.of)}`
    case 'other':
      return 'other'
  }
}

function printMember(member: ClassMember): string {
  const value = member.value === null ? '' : ` = ${member.owner}:%${member.value}`
  const head = `${member.isStatic ? 'static ' : ''}${member.kind} ${member.name ?? '[computed]'}: ${printType(member.type)}`
  return head + value + decorated(member.decorators)
}

const decorated = (values: readonly number[]): string =>
  values.length === 0 ? '' : ` @${values.map((v) => `%${v}`).join(' @')}`

function printFunction(facts: ModuleFacts, fn: FunctionIr): string[] {
  const traits = [fn.isStatic ? ' static' : '', fn.isAsync ? ' async' : '', fn.isGenerator ? ' generator' : ''].join('')
  const head = `${fn.index} ${fn.id} (${fn.kind}${traits}) ${fn.parameters.map(printParameter).join(', ')}`.trimEnd()
  const result = fn.returnType === null ? '' : `: ${printType(fn.returnType)}`
  const lines = [`${head}${result}`]
  fn.tries.forEach((region, i) => {
    const outer = region.outer === null ? '' : ` in try${region.outer}`
    const comment = region.comment === null ? '' : ` // ${region.comment}`
    lines.push(
      `  try${i}${outer} ${region.kind} ${region.binding ?? '-'} -> b${region.handler}${region.isEmpty ? ' empty' : ''}${comment}`,
    )
  })
  fn.blocks.forEach((block, i) => lines.push(...printBlock(facts, fn, block, i)))
  return lines
}

function printParameter(parameter: Parameter): string {
  const name = parameter.name ?? `{${(parameter.pattern ?? []).join(' ')}}`
  const marks = `${parameter.isField ? 'this.' : ''}${parameter.rest ? '...' : ''}${name}${parameter.hasDefault ? '=' : ''}`
  return `${marks}${parameter.type === null ? '' : `: ${printType(parameter.type)}`}${decorated(parameter.decorators)}`
}

function printBlock(facts: ModuleFacts, fn: FunctionIr, block: Block, index: number): string[] {
  const region = block.region === null ? '' : ` try${block.region}`
  const loop = block.loopDepth === 0 ? '' : ` loop${block.loopDepth}`
  const lines = [`  b${index}:${region}${loop}`]
  for (const value of block.body) {
    const instruction = fn.instructions[value]
    const claims = fn.claims.filter((claim) => claim.value === value).map(({ type }) => ` as ${printType(type)}`)
    if (instruction !== undefined) lines.push(`    %${value} ${printInstruction(facts, instruction)}${claims.join('')}`)
  }
  lines.push(`    ${printTerminal(block.terminal)}`)
  return lines
}

function printTerminal(terminal: Terminal): string {
  switch (terminal.kind) {
    case 'goto':
      return `goto b${terminal.target}`
    case 'branch':
      return `branch %${terminal.condition} b${terminal.then} b${terminal.else}`
    case 'iterate':
      return `iterate %${terminal.of} b${terminal.body} b${terminal.after}`
    case 'return':
      return terminal.value === null ? 'return' : `return %${terminal.value}`
    case 'throw':
      return `throw %${terminal.value}`
    case 'unreachable':
      return 'unreachable'
  }
}

function variableName(facts: ModuleFacts, id: VariableId): string {
  const variable = facts.variables[id]
  return variable === undefined ? '?' : variable.kind === 'temporary' ? `${variable.name}#${id}` : variable.name
}

const list = (args: readonly Argument[]): string => args.map((a) => `${a.spread ? '...' : ''}%${a.value}`).join(', ')

/** `.name`, `[%3]`, with `?` for an optional one. */
function access(property: string | null, computed: number | null, optional: boolean): string {
  const name = property === null ? `[%${computed ?? '?'}]` : `.${property}`
  return optional ? `?${name}` : name
}

function printProperty(property: Property): string {
  if (property.kind === 'spread') return `...%${property.value}`
  const name = property.key === null ? `[%${property.computed ?? '?'}]` : property.key
  return `${property.kind === 'field' ? '' : `${property.kind} `}${name}: %${property.value}`
}

function printInstruction(facts: ModuleFacts, instruction: Instruction): string {
  const name = (id: VariableId): string => variableName(facts, id)
  switch (instruction.kind) {
    case 'literal':
      if (instruction.type === 'regexp') return `/${String(instruction.value)}/${instruction.flags ?? ''}`
      return instruction.type === 'undefined' || instruction.type === 'bigint'
        ? `${instruction.type}${instruction.value === null ? '' : ` ${instruction.value}`}`
        : JSON.stringify(instruction.value)
    case 'template':
      return `${instruction.form} ${instruction.strings.map((s, i) => JSON.stringify(s) + (i in instruction.values ? ` %${String(instruction.values[i])} ` : '')).join('')}`
    case 'object':
      return `{ ${instruction.properties.map(printProperty).join(', ')} }`
    case 'array':
      return `[${list(instruction.elements)}]`
    case 'function':
      return `function ${facts.functions[instruction.target]?.id ?? '?'}`
    case 'class':
      return `class ${facts.classes[instruction.target]?.name ?? '<anonymous>'}`
    case 'parameter':
      return `parameter ${instruction.index}`
    case 'ambient':
      return instruction.name
    case 'caught':
      return `caught try${instruction.region}`
    case 'load':
      return `load ${name(instruction.variable)}`
    case 'store':
      return `store ${name(instruction.variable)} %${instruction.value}`
    default:
      return printOperation(instruction)
  }
}

const typeList = ({ types }: Call): string => (types === undefined ? '' : `<${types.map(printType).join(', ')}>`)

type Operation = Extract<
  Instruction,
  { kind: 'member' | 'rest' | 'element' | 'set-member' | 'call' | 'await' | 'operator' | 'unknown' }
>

function printOperation(instruction: Operation): string {
  switch (instruction.kind) {
    case 'member':
      return `%${instruction.object}${access(instruction.property, instruction.computed, instruction.optional)}`
    case 'rest':
      return `rest %${instruction.object} without ${instruction.without.join(' ')}`.trimEnd()
    case 'element':
      return `${instruction.mode} of %${instruction.of}`
    case 'set-member': {
      const target = `%${instruction.object}${access(instruction.property, instruction.computed, false)}`
      return instruction.deletes ? `delete ${target}` : `set ${target} %${instruction.value}`
    }
    case 'call':
      return `${instruction.form} %${instruction.callee}${typeList(instruction)}${instruction.optional ? '?.' : ''}(${list(instruction.args)})`
    case 'await':
      return `${instruction.form} %${instruction.value}`
    case 'operator':
      return `${instruction.op} ${instruction.operands.map((v) => `%${v}`).join(' ')}`
    case 'unknown':
      return `unknown(${instruction.reason}) ${instruction.inputs.map((v) => `%${v}`).join(' ')}`.trimEnd()
  }
}
