// Fetches a pinned package's tarball with `npm pack` and checks it against the pinned sha512 integrity.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { packageFolder, removeInside } from './location'
import type { CorpusPin } from './pins'

/** The folder inside the corpus that keeps the downloaded tarballs. */
const TARBALLS = '.tarballs'

const TIMEOUT_MS = 10 * 60 * 1000

/** Returns the path of the pin's verified tarball, downloading it unless a good one is there already. */
export async function verifiedTarball(root: string, pin: CorpusPin): Promise<string> {
  const folder = join(root, TARBALLS)
  mkdirSync(folder, { recursive: true })
  const tarball = join(folder, `${basename(packageFolder(root, pin))}.tgz`)
  if (existsSync(tarball) && (await integrityOf(tarball)) === pin.integrity) return tarball
  const fresh = await download(root, folder, pin)
  try {
    const found = await integrityOf(fresh)
    if (found !== pin.integrity) {
      throw new Error(
        `integrity mismatch for ${pin.name}@${pin.version}: the registry sent ${found}, ` +
          `bench/corpus/packages.json pins ${pin.integrity}; nothing of it was laid out`,
      )
    }
    renameSync(fresh, tarball)
  } finally {
    removeInside(root, join(fresh, '..'))
  }
  return tarball
}

/** The sha512 integrity string of a file. */
async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Runs `npm pack` in a folder of its own, so that the one tarball in it is the package's, whatever npm named it. */
async function download(root: string, folder: string, pin: CorpusPin): Promise<string> {
  const inbox = mkdtempSync(join(folder, 'inbox-'))
  try {
    await npmPack(`${pin.name}@${pin.version}`, inbox)
    const [name, ...others] = readdirSync(inbox).filter((file) => file.endsWith('.tgz'))
    if (name === undefined || others.length > 0) {
      throw new Error(
        `npm pack left ${others.length + (name === undefined ? 0 : 1)} tarballs for ${pin.name}@${pin.version}`,
      )
    }
    return join(inbox, name)
  } catch (error) {
    removeInside(root, inbox)
    throw error
  }
}

function npmPack(spec: string, cwd: string): Promise<void> {
  const npm = process.env['npm_execpath']
  const viaNode = npm !== undefined && /npm-cli\.c?js$/.test(npm)
  const command = viaNode ? process.execPath : 'npm'
  const args = [...(viaNode ? [npm] : []), 'pack', '--ignore-scripts', '--loglevel=error', '--', spec]
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      timeout: TIMEOUT_MS,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: !viaNode && process.platform === 'win32',
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = (complaint + chunk).slice(-2000)
    })
    child.on('error', (error) => fail(new Error(`could not run npm: ${error.message}`)))
    child.on('close', (code, signal) => (code === 0 ? done() : fail(packFailure(spec, code, signal, complaint))))
  })
}

function packFailure(spec: string, code: number | null, signal: string | null, complaint: string): Error {
  const end =
    signal === null ? `exit code ${code}` : `stopped by ${signal} after at most ${TIMEOUT_MS / 60_000} minutes`
  const network = /\b(?:ENOTFOUND|ECONN\w+|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network)\b/i.test(complaint)
  const hint = network
    ? 'the npm registry could not be reached; check the network and the npm settings, then run again'
    : ''
  const why = complaint.trim() === '' ? '' : `\n${complaint.trim()}`
  return new Error([`npm pack ${spec} failed (${end})`, hint].filter((part) => part !== '').join(': ') + why)
}
