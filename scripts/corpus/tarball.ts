// Reads a package tarball in memory: only plain files come out, under safe slash-separated paths.
import { posix } from 'node:path'
import { list, type ReadEntry } from 'tar'

/** The chosen files of a tarball by their path inside the package. */
export type PackageFiles = Map<string, Buffer>

/** Reads the files of a tarball that `wanted` chooses; links, devices and paths that leave the package are passed over. */
export async function readTarball(file: string, wanted: (path: string) => boolean): Promise<PackageFiles> {
  const files: PackageFiles = new Map()
  await list({
    file,
    strict: true,
    onReadEntry: (entry: ReadEntry) => {
      const path = insidePackage(entry.path)
      if (path === undefined || (entry.type !== 'File' && entry.type !== 'OldFile') || !wanted(path)) return
      const chunks: Buffer[] = []
      entry.on('data', (chunk: Buffer) => chunks.push(chunk))
      entry.on('end', () => files.set(path, Buffer.concat(chunks)))
    },
  })
  return files
}

/** The path under the tarball's one top folder (mostly "package"), or undefined when it is not below it. */
function insidePackage(entryPath: string): string | undefined {
  const raw = entryPath.replace(/\\/g, '/')
  const [top, ...rest] = raw.split('/')
  if (top === '' || top === '..' || rest.length === 0 || rest.includes('..') || raw.includes('\0')) return undefined
  const path = posix.normalize(rest.join('/'))
  return path === '.' || path === '' || path.startsWith('/') ? undefined : path
}
