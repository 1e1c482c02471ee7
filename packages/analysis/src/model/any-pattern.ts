// One test for many patterns: most names follow none of them, and one expression says so sooner than each by itself.

/** Groups that count, or are called back: such a pattern does not mean the same among others. */
const HAS_GROUPS = /\(\?<[^=!]|\\[1-9k]/

/** Whether a text matches some of the patterns. All of one set of flags may share an expression. */
export function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const alone = patterns.filter(({ source }) => HAS_GROUPS.test(source))
  const byFlags = new Map<string, string[]>()
  for (const { source, flags } of patterns) {
    if (HAS_GROUPS.test(source)) continue
    const known = byFlags.get(flags)
    if (known) known.push(source)
    else byFlags.set(flags, [source])
  }
  const joined = [...byFlags].map(([flags, sources]) => new RegExp(sources.join('|'), flags))
  const all = [...joined, ...alone]
  return (text) => all.some((pattern) => pattern.test(text))
}
