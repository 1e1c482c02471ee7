// `npm run package:vsix`: builds everything and packs the extension into packages/vscode-extension/dist/logwright.vsix.
import { buildAll } from './build'
import { runNode } from './child'
import { inRepository } from './repository'

async function main(): Promise<number> {
  return (await buildAll()) ? runNode([inRepository('packages', 'vscode-extension', 'package-vsix.mjs')]) : 1
}

void main().then((code) => (process.exitCode = code))
