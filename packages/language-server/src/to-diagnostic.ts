// A finding as a diagnostic.
import { pathToFileURL } from 'node:url'
import { INTERNAL_ERROR, type ReportedFinding, type ReportedStep, type TextPosition } from '@logwright/engine'
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { ClientAbilities } from './client-abilities'
import { NAMESPACE, type DiagnosticData } from './protocol'
import { ruleDocsUrl } from './version'

/** Converts; parts that the client cannot show are left out. */
export function toDiagnostic(finding: ReportedFinding, document: TextDocument, abilities: ClientAbilities): Diagnostic {
  const { rule, messageId, confidence, message, severity } = finding
  const data: DiagnosticData = { rule, messageId, confidence, fixes: finding.fixes.map(({ title }) => title) }
  return {
    range: toRange(finding.range, document),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: NAMESPACE,
    code: rule,
    ...(abilities.codeDescription && rule !== INTERNAL_ERROR && { codeDescription: { href: ruleDocsUrl(rule) } }),
    message,
    ...(abilities.relatedInformation &&
      finding.steps.length > 0 && { relatedInformation: toRelatedInformation(finding, document) }),
    data,
  }
}

/** Offsets as a range. */
export function toRange(span: { readonly start: number; readonly end: number }, document: TextDocument): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) }
}

/** Numbered where there are several, since clients sort as they like: `1/3 comes from here`. */
function toRelatedInformation({ steps }: ReportedFinding, document: TextDocument): DiagnosticRelatedInformation[] {
  return steps.map((step, index) => ({
    location: toLocation(step, document),
    message: steps.length === 1 ? step.message : `${index + 1}/${steps.length} ${step.message}`,
  }))
}

/** Where a step stands: in the finding's document, or in another file. */
export function toLocation({ range, elsewhere }: ReportedStep, document: TextDocument): Location {
  if (elsewhere === null) return { uri: document.uri, range: toRange(range, document) }
  const { file, start, end } = elsewhere
  return { uri: pathToFileURL(file).href, range: { start: toPosition(start), end: toPosition(end) } }
}

/** As the protocol counts. */
export function toPosition({ line, column }: TextPosition): Position {
  return { line: line - 1, character: column - 1 }
}
