// The extension as users get it: built, packed, and unpacked into a folder.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import JSZip from 'jszip'
import { withLock } from './install-lock'
import { runOrThrow } from './run-program'

const PACKAGE = resolve(__dirname, '..', '..')
const PACK_TIMEOUT = 60_000

/** The .vsix, and how large it is. */
export interface PackedExtension {
  readonly file: string
  readonly bytes: number
}

let packed: Promise<PackedExtension> | null = null

/** Builds and packs the extension, once per process. The language server's bundle must have been built. */
export function packedExtension(): Promise<PackedExtension> {
  packed ??= withLock(join(PACKAGE, 'dist', '.lock'), pack)
  return packed
}

/** In processes of their own: the packer prints what it packs. */
async function pack(): Promise<PackedExtension> {
  for (const script of ['build.mjs', 'package-vsix.mjs'])
    await runOrThrow(process.execPath, [join(PACKAGE, script)], { timeout: PACK_TIMEOUT })
  const file = join(PACKAGE, 'dist', 'logwright.vsix')
  return { file, bytes: statSync(file).size }
}

/** Unpacks a .vsix; gives the folder of the extension in it. */
export async function unpack(vsix: string, folder: string): Promise<string> {
  const archive = await JSZip.loadAsync(readFileSync(vsix))
  for (const entry of Object.values(archive.files).filter(({ dir }) => !dir)) {
    const path = join(folder, entry.name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await entry.async('nodebuffer'))
  }
  return join(folder, 'extension')
}

/** Paths of the files in a .vsix, sorted by path. */
export async function listVsix(vsix: string): Promise<readonly string[]> {
  const archive = await JSZip.loadAsync(readFileSync(vsix))
  return Object.values(archive.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name)
    .sort()
}
