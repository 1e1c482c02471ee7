// Files that declare records without code: JSON that is imported, schema files of a database client. They have interfaces as modules do.
import { dirname, join } from 'node:path'
import { EXPORT_ASSIGNMENT, type TypeRef } from '@logwright/analysis/ir/module'
import type { ModuleInterface } from '@logwright/analysis/summary/module-interface'
import { splitByteOrderMark, type Io } from '../io'
import { MAX_DATA_TEXT, MAX_SCHEMA_DEPTH, MAX_SCHEMA_FILES } from '../limits'
import { typeOfJson } from './json-shape'
import { parsePrismaSchema } from './prisma-schema'

const JSON_FILE = /\.json$/
const SCHEMA_FILE = /\.prisma$/

/** Whether a path is such a file. */
export function isDataModule(path: string): boolean {
  return JSON_FILE.test(path) || SCHEMA_FILE.test(path)
}

/** The file and, of a schema, all others of its folder: they are one. */
export function filesOf(io: Io, path: string): readonly string[] {
  return SCHEMA_FILE.test(path) ? schemaFilesBelow(io, dirname(path), 0) : [path]
}

/** Schema files below a directory, in a fixed order. */
function schemaFilesBelow(io: Io, directory: string, depth: number): readonly string[] {
  const found: string[] = []
  const entries = [...io.list(directory)].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, kind } of entries) {
    const path = join(directory, name)
    if (kind === 'file' && SCHEMA_FILE.test(name)) found.push(path)
    const isSearched =
      kind === 'directory' && depth < MAX_SCHEMA_DEPTH && !/^(?:node_modules$|migrations$|\.)/.test(name)
    if (isSearched) found.push(...schemaFilesBelow(io, path, depth + 1))
    if (found.length >= MAX_SCHEMA_FILES) break
  }
  return found.slice(0, MAX_SCHEMA_FILES)
}

/** The text of the file, or of all files of a schema. */
export function readDataModule(io: Io, path: string): string {
  const texts = filesOf(io, path).map((file) => {
    const read = io.readFile(file)
    return read.kind === 'text' ? splitByteOrderMark(read.text).text : ''
  })
  return texts.join('\n')
}

const NOTHING: ModuleInterface = { exports: {}, from: [], values: [], shapes: [], holds: {}, locals: {} }

/** What importers may know of the file; nothing of one that cannot be read. */
export function describeDataModule(path: string, text: string): ModuleInterface {
  if (text.length > MAX_DATA_TEXT) return NOTHING
  if (JSON_FILE.test(path)) return describeJson(text)
  const { shapes } = parsePrismaSchema(text)
  return { ...NOTHING, shapes, locals: Object.fromEntries(shapes.map(({ name }) => [name, name])) }
}

/** A JSON file is its default export, and each of its keys a named one. */
function describeJson(text: string): ModuleInterface {
  const type = typeOfJson(text)
  if (!type) return NOTHING
  const fields = type.kind === 'object' ? type.fields : []
  const named = fields.flatMap(({ name, type: inner }): [string, TypeRef][] => (inner ? [[name, inner]] : []))
  const holds = Object.fromEntries([...named, ['default', type] as const, [EXPORT_ASSIGNMENT, type] as const])
  return { ...NOTHING, holds, locals: Object.fromEntries(Object.keys(holds).map((name) => [name, name])) }
}
