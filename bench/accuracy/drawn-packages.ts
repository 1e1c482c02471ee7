// The packages that spots and seeded places are drawn from: those of the corpus when they were drawn first, so that a draw stays the same.
import { corpusPackages, type CorpusPackage } from '../../scripts/corpus/sources'

/** Added since, so that a rule with few reports has enough to be labelled. */
const ADDED_LATER: ReadonlySet<string> = new Set([
  'co-wechat',
  'express-github-webhook',
  'github-webhook-handler',
  'linebot',
  'twilio',
  'wechat',
])

/** The corpus without what was added later. */
export function drawnPackages(): CorpusPackage[] {
  return corpusPackages().filter(({ name }) => !ADDED_LATER.has(name))
}
