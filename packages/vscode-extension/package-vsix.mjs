// Packs the built extension into one .vsix for every platform.
import { statSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createVSIX } from '@vscode/vsce'

const repository = 'https://github.com/logwright/logwright'
const folder = 'packages/vscode-extension'
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Packs dist/ and gives the file's path and size. */
export async function packageVsix(file = here('dist/logwright.vsix')) {
  // Everything is bundled, so no dependency goes in. The packer itself takes no notice of the repository's `directory`.
  const base = {
    baseContentUrl: `${repository}/blob/HEAD/${folder}`,
    baseImagesUrl: `${repository}/raw/HEAD/${folder}`,
  }
  await createVSIX({ cwd: here('.'), packagePath: file, dependencies: false, readmePath: 'README.md', ...base })
  return { file, bytes: statSync(file).size }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { file, bytes } = await packageVsix()
  process.stdout.write(`${file}: ${(bytes / 1024 / 1024).toFixed(2)} MB\n`)
}
