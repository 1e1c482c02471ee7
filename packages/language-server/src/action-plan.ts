// What a code action will do, as plain data that travels to the client and back: its edit is made when the action is chosen.
import { selectAutofixes, type ReportedFix } from '@logwright/engine'
import type { Checked, CheckedDocuments } from './checked-documents'
import type { OfferedEdit } from './to-workspace-edit'

/** `finding` and `fix` are indexes into the findings of the version named. */
export type ActionPlan =
  | { readonly kind: 'fix'; readonly finding: number; readonly fix: number }
  | { readonly kind: 'suppress'; readonly finding: number }
  | { readonly kind: 'fix-all' }

/** A plan, and the document and version that it was made for. */
export interface ActionData {
  readonly uri: string
  readonly version: number
  readonly plan: ActionPlan
}

/** Edits of a plan; empty where nothing can be done. */
export function editsOf(plan: ActionPlan, of: Checked, checked: CheckedDocuments): readonly OfferedEdit[] {
  if (plan.kind === 'fix-all') return selectAutofixes(of.findings)
  const finding = of.findings[plan.finding]
  if (!finding) return []
  if (plan.kind === 'fix') return finding.fixes[plan.fix]?.edits ?? []
  const edit = checked.suppress(of.uri, finding)
  return edit ? [{ ...edit, placeholder: edit.reason }] : []
}

/** What a plan inserts in another file; null where it edits the document itself. */
export function insertionOf(plan: ActionPlan, of: Checked): ReportedFix['insertion'] | null {
  return plan.kind === 'fix' ? (of.findings[plan.finding]?.fixes[plan.fix]?.insertion ?? null) : null
}

/** Reads data that came back from a client; null when it is none of ours. */
export function readActionData(value: unknown): ActionData | null {
  if (!isRecord(value) || !isRecord(value['plan'])) return null
  const { uri, version, plan } = value
  const { kind, finding, fix } = plan
  if (typeof uri !== 'string' || typeof version !== 'number') return null
  if (kind === 'fix-all') return { uri, version, plan: { kind } }
  if (typeof finding !== 'number') return null
  if (kind === 'suppress') return { uri, version, plan: { kind, finding } }
  return kind === 'fix' && typeof fix === 'number' ? { uri, version, plan: { kind, finding, fix } } : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
