// Places where a good check of an outbound address is weakened, or taken away: a guarded call is put behind real request data
// first, and its check is then exchanged for one that an attacker's address passes.
import { insertionPoint } from './url-guard-places'
import type { MovedCandidate } from './moved-places'
import type { ParsedFile } from './syntax'

/** A check of the variable before the call, good and broken. */
interface Weakening {
  readonly good: (name: string) => string
  readonly weak: (name: string) => string
  readonly rule: 'no-weak-url-check' | 'no-unvalidated-url'
  readonly description: string
}

const HOSTS = "['api.example.com', 'files.example.com']"

const byList = (name: string): string => `if (!${HOSTS}.includes(new URL(${name}).hostname)) return;`

const WEAKENINGS: readonly Weakening[] = [
  {
    good: byList,
    weak: (name) => `if (!${HOSTS}.some((host) => ${name}.includes(host))) return;`,
    rule: 'no-weak-url-check',
    description: 'the comparison of the host becomes a search in the whole address',
  },
  {
    good: (name) => `if (!${name}.startsWith('https://api.example.com/')) return;`,
    weak: (name) => `if (!${name}.startsWith('https://api.example.com')) return;`,
    rule: 'no-weak-url-check',
    description: 'the slash behind the host of the prefix is taken away',
  },
  {
    good: (name) => `if (!new URL(${name}).hostname.endsWith('.example.com')) return;`,
    weak: (name) => `if (!new URL(${name}).hostname.endsWith('example.com')) return;`,
    rule: 'no-weak-url-check',
    description: 'the dot before the suffix is taken away',
  },
  {
    good: (name) => String.raw`if (!/^https:\/\/api\.example\.com\//.test(${name})) return;`,
    weak: (name) => String.raw`if (!/https:\/\/api\.example\.com\//.test(${name})) return;`,
    rule: 'no-weak-url-check',
    description: 'the anchor of the pattern is taken away',
  },
  {
    good: (name) => String.raw`if (!/^https:\/\/api\.example\.com\//.test(${name})) return;`,
    weak: (name) => String.raw`if (!/^https:\/\/api.example.com\//.test(${name})) return;`,
    rule: 'no-weak-url-check',
    description: 'the dots of the pattern are left open',
  },
  {
    good: byList,
    weak: (name) => `if (new URL(${name}).protocol !== 'https:') return;`,
    rule: 'no-weak-url-check',
    description: 'the comparison of the host becomes one of the scheme',
  },
  { good: byList, weak: () => '', rule: 'no-unvalidated-url', description: 'the check of the host is deleted' },
]

/** The candidates of one file, one form of weakening each. */
export function findWeakGuardPlaces(file: ParsedFile): MovedCandidate[] {
  const knowsFetch = file.nodes.some(({ type, name }) => type === 'Identifier' && name === 'fetch')
  return knowsFetch
    ? []
    : file.nodes
        .flatMap((node, i) => insertionPoint(file, node).map((name) => ({ node, name, i })))
        .map(({ node, name, i }) => {
          const { good, weak, rule, description } = WEAKENINGS[(node.start + i) % WEAKENINGS.length] as Weakening
          const edit = (check: string): MovedCandidate['edits'] => [
            {
              file: file.path,
              start: node.end,
              end: node.end,
              text: `\n${check}\nawait fetch(${name}, { redirect: 'error' });`,
            },
          ]
          return {
            kind: 'weak-url-check',
            form: 'weakened',
            rule,
            before: edit(good(name)),
            edits: edit(weak(name)),
            expected: node.end,
            description,
          } as const
        })
}
