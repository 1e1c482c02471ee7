// The packages that spots and seeded places are drawn from: those of the corpus when they were drawn first, so that a draw stays the same.
import { corpusPackages, type CorpusPackage } from '../../scripts/corpus/sources'

/** Added since, so that a rule with few reports has enough to be labelled. */
const ADDED_LATER: ReadonlySet<string> = new Set([
  '@accounts/password',
  '@accounts/rest-express',
  '@actual-app/sync-server',
  '@hilma/auth-mongo-nest',
  '@hilma/auth-nest',
  '@kottster/server',
  '@nano-app/backend',
  '@perfood/couch-auth',
  '@webiny/api-headless-cms',
  'co-wechat',
  'express-github-webhook',
  'github-webhook-handler',
  'linebot',
  'twilio',
  'wechat',
])

/** Servers with known holes, added so that there are more outbound calls to report. */
const WITH_HOLES: ReadonlySet<string> = new Set([
  '@askjo/camofox-browser@1.5.2',
  '@sport-use/camoufox-server@2.2.1',
  '@tokenizin/mcp-npx-fetch@1.0.0',
  '@uppy/companion@1.5.0',
  'directus@9.6.0',
  'gatsby-plugin-utils@3.19.0',
  'ghost@3.2.0',
  'rendertron@3.1.0',
])

/** The corpus without what was added later. */
export function drawnPackages(): CorpusPackage[] {
  return corpusPackages().filter(({ name, version }) => !ADDED_LATER.has(name) && !WITH_HOLES.has(`${name}@${version}`))
}
