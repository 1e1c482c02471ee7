// Reads Prisma schema files as far as the analysis needs them: models, views, composite types and enums with their fields, and where
// generators put their code. What it cannot read it leaves out; it never fails.
import type { Shape, ShapeField, TypeRef } from '@logwright/analysis/ir/module'
import { MAX_SCHEMA_BLOCKS, MAX_SCHEMA_FIELDS } from '../limits'

/** What schema files declare. */
export interface PrismaSchema {
  readonly shapes: readonly Shape[]
  /** Values of `output` in generators, as written. */
  readonly outputs: readonly string[]
}

interface Block {
  readonly kind: string
  readonly name: string
  readonly lines: readonly string[]
}

const SCALARS: Readonly<Record<string, string | undefined>> = {
  String: 'string',
  Boolean: 'boolean',
  Int: 'number',
  BigInt: 'number',
  Float: 'number',
  Decimal: 'number',
  DateTime: 'Date',
  Json: 'unknown',
  Bytes: 'string',
}

/** Reads the text of one schema file, or of several put together. */
export function parsePrismaSchema(text: string): PrismaSchema {
  const blocks = blocksIn(text)
  const kinds = new Map(blocks.map(({ kind, name }) => [name, kind]))
  return {
    shapes: blocks.flatMap((block) => shapeOf(block, kinds) ?? []),
    outputs: blocks.flatMap(({ kind, lines }) => (kind === 'generator' ? outputsIn(lines) : [])),
  }
}

/** `model User {` up to the line that begins with `}`. A block in which another one begins is broken, and nothing is told of it. */
function blocksIn(text: string): readonly Block[] {
  const blocks: Block[] = []
  let open: { readonly kind: string; readonly name: string; readonly lines: string[] } | null = null
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutComment(raw).trim()
    const start = /^(model|view|type|enum|generator|datasource)\s+(\w+)\s*\{$/.exec(line)
    if (start) open = { kind: start[1] ?? '', name: start[2] ?? '', lines: [] }
    else if (line.endsWith('{')) open = null
    else if (line.startsWith('}')) {
      if (open && blocks.length < MAX_SCHEMA_BLOCKS) blocks.push(open)
      open = null
    } else if (open && line !== '' && open.lines.length < MAX_SCHEMA_FIELDS) open.lines.push(line)
  }
  return blocks
}

/** The line up to `//` that stands in no text. */
function withoutComment(line: string): string {
  let isText = false
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++
    else if (line[i] === '"') isText = !isText
    else if (!isText && line[i] === '/' && line[i + 1] === '/') return line.slice(0, i)
  }
  return line
}

function shapeOf({ kind, name, lines }: Block, kinds: ReadonlyMap<string, string>): Shape | null {
  const shape = { name, parameters: [], extends: [], alias: null }
  if (kind === 'enum') return { ...shape, kind: 'enum', fields: [] }
  if (kind !== 'model' && kind !== 'view' && kind !== 'type') return null
  return { ...shape, kind: 'interface', fields: lines.flatMap((line) => fieldOf(line, kinds) ?? []) }
}

/** `author User? @relation(…)`. A related record is absent unless a query includes it. */
function fieldOf(line: string, kinds: ReadonlyMap<string, string>): ShapeField | null {
  const parts = /^(\w+)\s+(\w+)(\([^)]*\))?(\[\])?(\?)?/.exec(line)
  const [, name, type, , list, optional] = parts ?? []
  if (name === undefined || type === undefined) return null
  const kind = kinds.get(type)
  const isRelation = kind === 'model' || kind === 'view'
  const element = typeOf(type, kind)
  const field: ShapeField = {
    name,
    type: list === undefined ? element : { kind: 'array', element },
    optional: optional !== undefined,
  }
  return isRelation ? { ...field, hidden: 'loaded' } : field
}

function typeOf(type: string, kind: string | undefined): TypeRef {
  if (kind !== undefined) return { kind: 'name', path: [type], import: null, args: [] }
  const scalar = Object.hasOwn(SCALARS, type) ? SCALARS[type] : undefined
  return scalar === undefined ? { kind: 'other' } : { kind: 'primitive', name: scalar }
}

function outputsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => /^output\s*=\s*"([^"]+)"/.exec(line)?.[1] ?? [])
}
