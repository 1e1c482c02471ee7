// textDocument/hover: what was found, why it matters, the way that leads there, and where to read on.
import type { ReportedFinding, ReportedStep, Rule } from '@logwright/engine'
import { MarkupKind, type Hover, type HoverParams, type Location } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import reasons from '../generated/rule-reasons.json'
import { guarded } from '../guarded-handler'
import { MAX_HOVER_STEPS } from '../limits'
import { DIAGNOSTICS_IN_HOVER } from '../protocol'
import type { ServerContext } from '../server-context'
import { isSwitchedOn } from '../settings'
import { toLocation, toRange } from '../to-diagnostic'
import { ruleDocsUrl } from '../version'

const REASONS: ReadonlyMap<string, string> = new Map(Object.entries(reasons))

/** Answers hovers over findings. */
export function registerHover(context: ServerContext): void {
  const describe = (params: HoverParams): Hover | null => hover(context, params)
  context.connection.onHover(guarded(context.connection, describe, () => null))
}

function hover(context: ServerContext, { textDocument, position }: HoverParams): Hover | null {
  const checked = context.checked.check(textDocument.uri)
  const document = context.documents.get(textDocument.uri)
  if (!checked || !document) return null
  const offset = document.offsetAt(position)
  const found = checked.findings.filter(({ range }) => range.start <= offset && offset <= range.end)
  const [first] = found
  if (!first) return null
  const { rules } = context.workspace.projectOf(textDocument.uri).session()
  const writing = context.abilities.hoverMarkdown ? MARKDOWN : PLAIN
  const describe = isSwitchedOn(context.initializationOptions, DIAGNOSTICS_IN_HOVER) ? describeReason : describeFinding
  const sections = found.map((finding) => describe(finding, rules.get(finding.rule), document, writing))
  return {
    range: toRange(first.range, document),
    contents: { kind: writing.kind, value: sections.join(writing.rule) },
  }
}

/** How texts are set off. */
interface Writing {
  readonly kind: MarkupKind
  readonly strong: (text: string) => string
  readonly link: (text: string, href: string) => string
  readonly plain: (text: string) => string
  readonly rule: string
}

const MARKDOWN: Writing = {
  kind: MarkupKind.Markdown,
  strong: (text) => `**${text}**`,
  link: (text, href) => `[${text}](${href})`,
  plain: (text) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&'),
  rule: '\n\n---\n\n',
}

const PLAIN: Writing = {
  kind: MarkupKind.PlainText,
  strong: (text) => text,
  link: (text, href) => `${text} (${href})`,
  plain: (text) => text,
  rule: '\n\n',
}

function describeFinding(finding: ReportedFinding, rule: Rule | undefined, document: TextDocument, w: Writing): string {
  return [
    w.strong(w.plain(finding.message)),
    ...reasonOf(finding, w),
    ...wayOf(finding, document, w),
    ...(rule ? [classification(rule, w), w.link(finding.rule, ruleDocsUrl(finding.rule))] : []),
  ].join('\n\n')
}

/** For clients that put message, way and link of the diagnostic into the hover themselves. */
function describeReason(finding: ReportedFinding, rule: Rule | undefined, _: TextDocument, w: Writing): string {
  return [...reasonOf(finding, w), ...(rule ? [classification(rule, w)] : [])].join('\n\n')
}

function reasonOf({ rule }: ReportedFinding, w: Writing): readonly string[] {
  const reason = REASONS.get(rule)
  return reason === undefined ? [] : [w.plain(reason)]
}

/** The steps, where they lead anywhere: one on the finding's own line says nothing new. */
function wayOf({ steps, range }: ReportedFinding, document: TextDocument, w: Writing): readonly string[] {
  const lineOf = (offset: number): number => document.positionAt(offset).line + 1
  const isHere = (step: ReportedStep): boolean =>
    step.elsewhere === null && lineOf(step.range.start) === lineOf(range.start)
  if (steps.every(isHere)) return []
  const shown = steps.slice(0, MAX_HOVER_STEPS)
  const lines = shown.map((step, index) => {
    return `${index + 1}. ${w.plain(step.message)}: ${stepLink(toLocation(step, document), w)}`
  })
  if (shown.length < steps.length) lines.push(`… ${steps.length - shown.length} more`)
  return [lines.join('\n')]
}

function stepLink({ uri, range }: Location, w: Writing): string {
  const line = range.start.line + 1
  return w.kind === MarkupKind.Markdown ? w.link(`line ${line}`, `${uri}#L${line}`) : `line ${line}`
}

function classification({ meta }: Rule, w: Writing): string {
  const cwe = meta.cwe.map((id) => w.link(`CWE-${id}`, `https://cwe.mitre.org/data/definitions/${id}.html`))
  const asvs = meta.asvs.map((id) => `ASVS 5.0 ${id}`)
  return [...cwe, ...meta.owasp.map(w.plain), ...asvs].join(' · ')
}
