// Name and version of the published package, and where its rules are documented. src/ and dist/ lie at the same depth.
import { createRequire } from 'node:module'

const manifest: unknown = createRequire(__filename)('../package.json')

/** Name of the server, as it introduces itself. */
export const NAME = 'logwright-language-server'

/** Version in package.json. */
export const VERSION: string =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0'

/** Page of a rule. */
export function ruleDocsUrl(id: string): string {
  return `https://github.com/logwright/logwright/blob/main/docs/rules/${id}.md`
}
