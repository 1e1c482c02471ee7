// The version of the published package, read where the code runs: src/ and dist/ lie at the same depth.
import { createRequire } from 'node:module'

const manifest: unknown = createRequire(__filename)('../package.json')

/** Version in package.json. */
export const VERSION: string =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0'

/** Where a rule is documented. */
export function ruleDocsUrl(id: string): string {
  return `https://github.com/logwright/logwright/blob/main/docs/rules/${id}.md`
}
