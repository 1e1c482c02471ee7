// What exists on disk, as module resolution asks it: one listing a directory instead of one question a candidate.
import { basename, dirname, join } from 'node:path'
import { directoryKey } from '../cache/keys'
import { createLru, type Lru } from '../cache/lru'
import { splitByteOrderMark, type DirectoryEntry, type Io } from '../io'
import { MAX_LISTED_NAMES, MAX_READ_MANIFESTS } from '../limits'
import { parseJsonWithComments } from './json-with-comments'

/** What stands at a path; null for nothing. */
export type PathKind = 'file' | 'directory' | null

/** A remembering view of the file system. Links are followed. */
export interface FileTree {
  readonly kindOf: (path: string) => PathKind
  /** Entries of a directory by name; empty where there is none. */
  readonly list: (directory: string) => ReadonlyMap<string, DirectoryEntry['kind']>
  /** An object that a JSON file (comments allowed) holds; null where there is no such file, `broken` where it cannot be read. */
  readonly readJson: (path: string) => Readonly<Record<string, unknown>> | 'broken' | null
  readonly readText: (path: string) => string | null
  readonly realPath: (path: string) => string
  /** Forgets what was known of a path; true when its kind was known and is another now, or when its content was read. */
  readonly refresh: (path: string) => boolean
}

type Listing = ReadonlyMap<string, DirectoryEntry['kind']>

/** Makes a view over `io` that asks it once for each directory and manifest. */
export function createFileTree(io: Io): FileTree {
  const listings = createLru<Listing>(MAX_LISTED_NAMES)
  const manifests = createLru<{ readonly value: ReturnType<FileTree['readJson']> }>(MAX_READ_MANIFESTS)
  const realDirectories = createLru<string>(MAX_LISTED_NAMES)
  const readTexts = createLru<true>(MAX_READ_MANIFESTS)

  const list = (directory: string): Listing => {
    const kept = listings.get(directoryKey(directory))
    if (kept) return kept
    const entries = kindOf(directory) === 'directory' ? io.list(directory) : []
    const listing: Listing = new Map(entries.map(({ name, kind }) => [name, kind]))
    listings.set(directoryKey(directory), listing, listing.size + 1)
    return listing
  }
  const kindOf = (path: string): PathKind => {
    const parent = dirname(path)
    if (parent === path) return 'directory'
    const listing = list(parent)
    // A directory that may be entered but not listed looks empty.
    if (listing.size === 0) return kindOf(parent) === 'directory' ? statKind(io, path) : null
    const kind = listing.get(basename(path)) ?? null
    return kind === 'other' ? statKind(io, path) : kind
  }
  const readJson = (path: string): ReturnType<FileTree['readJson']> => {
    const kept = manifests.get(path)
    if (kept) return kept.value
    const value = kindOf(path) === 'file' ? readObject(io, path) : null
    manifests.set(path, { value }, 1)
    return value
  }
  const realPath = (path: string): string => {
    const directory = dirname(path)
    const real = realDirectories.get(directoryKey(directory)) ?? io.realPath(directory)
    realDirectories.set(directoryKey(directory), real, 1)
    const isLink = list(directory).get(basename(path)) === 'other'
    return isLink ? io.realPath(path) : join(real, basename(path))
  }
  const refresh = (path: string): boolean => {
    const before = listings.get(directoryKey(dirname(path)))?.get(basename(path)) ?? null
    const wasRead = manifests.get(path) !== undefined || readTexts.get(path) !== undefined
    manifests.delete(path)
    readTexts.delete(path)
    forgetUpward(listings, path)
    const now = list(dirname(path)).get(basename(path)) ?? null
    if (now === before) return wasRead
    // A directory or a link that came or went takes what lies below along.
    for (const kind of [before, now]) if (kind === 'directory' || kind === 'other') forgetAll()
    return true
  }
  const forgetAll = (): void => {
    for (const cache of [listings, manifests, realDirectories]) cache.clear()
  }
  const readTextOf = (path: string): string | null => {
    readTexts.set(path, true, 1)
    return readText(io, path)
  }
  return { kindOf, list, readJson, readText: readTextOf, realPath, refresh }
}

/** Forgets the listing that holds `path`, and those above as far as they did not know of it: its directory may be new. */
function forgetUpward(listings: Lru<Listing>, path: string): void {
  for (let child = path; dirname(child) !== child; child = dirname(child)) {
    const key = directoryKey(dirname(child))
    const isKnown = listings.get(key)?.has(basename(child)) === true
    listings.delete(key)
    if (isKnown) return
  }
}

function statKind(io: Io, path: string): PathKind {
  const kind = io.stat(path)?.kind
  return kind === undefined || kind === 'other' ? null : kind
}

function readText(io: Io, path: string): string | null {
  const read = io.readFile(path)
  return read.kind === 'text' ? splitByteOrderMark(read.text).text : null
}

function readObject(io: Io, path: string): Readonly<Record<string, unknown>> | 'broken' | null {
  const text = readText(io, path)
  const value = text === null ? null : parseJsonWithComments(text)?.value
  return isRecord(value) ? value : 'broken'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
