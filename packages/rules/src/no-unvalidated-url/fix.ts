// Suggestion of no-unvalidated-url: the host is looked up in a set of names before the call, and what is refused leaves a log.
import {
  loggerFor,
  writeLog,
  type Fix,
  type ModuleView,
  type OutboundUrl,
  type TextEdit,
} from '@logwright/analysis/query'
import { hostNamesOf, insertBefore, unitOf, usesSemicolons } from '../edits'

/** A check of the host before the call; none where the address is not written so that it can be read twice. */
export function suggestHostList(view: ModuleView, url: OutboundUrl): readonly Fix[] {
  const host = hostOf(view, url)
  const set = host === null ? null : hostSet(view)
  if (host === null || !set) return []
  const edits = insertBefore(view, url.sink.ref, refusal(view, url, `!${set.name}.has(${host})`))
  if (!edits) return []
  return [
    {
      kind: 'suggestion',
      title: `Check the host against a set of allowed hosts (${set.name})`,
      edits: [...set.edits, ...edits],
    },
  ]
}

/** A name, a chain of members, or one of these as a text: reading it twice does nothing. */
const PLAIN = String.raw`[\w$]+(?:\??\.[\w$]+|\[['"]?[\w$-]+['"]?\])*!?`
const PLAIN_VALUE = new RegExp(`^${PLAIN}$`)
const TEXT = new RegExp(`^String\\(${PLAIN}\\)$`)
const TEMPLATE = new RegExp(String.raw`^\x60(?:[^\x60$\\]|\$\{(?:${PLAIN}|String\(${PLAIN}\))\})*\x60$`)

/** The host that the call goes to, as an expression. */
function hostOf(view: ModuleView, { given }: OutboundUrl): string | null {
  const written = view.text.slice(given.range.start, given.range.end)
  const isText = TEXT.test(written) || TEMPLATE.test(written)
  if (!isText && !PLAIN_VALUE.test(written)) return null
  if (given.form === 'host') return written.includes('.') && !isText ? `String(${written})` : written
  if (given.form !== 'url') return null
  return `new URL(${isText || !written.includes('.') ? written : `String(${written})`}).hostname`
}

interface HostSet {
  readonly name: string
  readonly edits: readonly TextEdit[]
}

/** The set that the file has already, or a new one behind the imports. */
function hostSet({ text, path, positions }: ModuleView): HostSet | null {
  const { known, name, hosts } = hostNamesOf(text)
  if (known !== null) return { name: known, edits: [] }
  if (name === null) return null
  const type = /\.[cm]?tsx?$/.test(path) ? '<string>' : ''
  const at = positions.importsEnd
  const names = hosts.map((host) => `'${host}'`)
  const declared = `const ${name} = new Set${type}([${names.join(', ')}])${usesSemicolons(text) ? ';' : ''}`
  const edit = at === 0 ? `${declared}\n` : `\n\n${declared}`
  return { name, edits: [{ start: at, end: at, text: edit }] }
}

function refusal(view: ModuleView, { sink }: OutboundUrl, condition: string): string {
  const message = 'outbound request blocked'
  const record = writeLog(loggerFor(view, sink.ref.fn), {
    level: 'warn',
    message,
    error: null,
    fields: [['event', "'outbound_request_blocked'"]],
  })
  const end = usesSemicolons(view.text) ? ';' : ''
  const inner = unitOf(view.text)
  return `if (${condition}) {\n${inner}${record}${end}\n${inner}throw new Error('${message}')${end}\n}`
}
