// Output as SARIF 2.1.0, for GitHub code scanning and other collectors.
import { pathToFileURL } from 'node:url'
import type { CodeFlow, Location, Log, Notification, PhysicalLocation, Result, Run } from 'sarif'
import {
  INTERNAL_ERROR,
  type PlaceElsewhere,
  type ReportedFinding,
  type TextLines,
  type UserError,
} from '@logwright/engine'
import { IN_BASELINE } from '../baseline'
import type { CheckedFile } from '../check-run'
import { exitCode, type RunResult } from '../run-result'
import { createFingerprints, type Fingerprinter } from './sarif-fingerprints'
import { describeRules } from './sarif-rules'

/** Name of the base that relative addresses start at. */
const BASE = 'SRCROOT'

/** Writes a run as SARIF. */
export function formatSarif(result: RunResult): string {
  return `${JSON.stringify(toSarif(result), null, 2)}\n`
}

/** The SARIF log of a run. */
function toSarif(result: RunResult): Log {
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [toRun(result)] }
}

function toRun(result: RunResult): Run {
  const rules = describeRules(result.session)
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  const userErrors = [...result.checked.flatMap((file) => file.report.userErrors), ...result.errors]
  const internal = result.checked.flatMap((file) => file.report.internalErrors)
  return {
    tool: {
      driver: {
        name: 'Logwright',
        semanticVersion: result.version,
        version: result.version,
        informationUri: 'https://github.com/logwright/logwright',
        rules,
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { uri: directoryUri(result.session.root) } },
    invocations: [
      {
        executionSuccessful: internal.length === 0 && userErrors.length === 0,
        exitCode: exitCode(result),
        toolExecutionNotifications: [
          ...userErrors.map((error) => toNotification(error, result.session.root)),
          ...internal.map((bug): Notification => ({
            level: 'error',
            message: { text: `${bug.pass}: ${bug.message}` },
            locations: [{ physicalLocation: fileLocation(bug.file, result.session.root) }],
          })),
        ],
      },
    ],
    artifacts: result.checked.map((file) => ({
      location: artifact(file.report.path),
      sourceLanguage: sourceLanguage(file.report.path),
    })),
    results: result.checked.flatMap((file) => toResults(file, indexes, result)),
  }
}

function toResults(file: CheckedFile, indexes: ReadonlyMap<string, number>, { options }: RunResult): readonly Result[] {
  const { lines, report } = file
  if (!lines) return []
  const fingerprint = createFingerprints(report.path, lines)
  const shown = report.findings.filter(
    (finding) => finding.rule !== INTERNAL_ERROR && !(options.quiet && finding.severity === 'warning'),
  )
  return shown.map((finding) =>
    toResult(finding, { path: report.path, lines, fingerprint, index: indexes.get(finding.rule) }),
  )
}

interface ResultContext {
  readonly path: string
  readonly lines: TextLines
  readonly fingerprint: Fingerprinter
  readonly index: number | undefined
}

function toResult(finding: ReportedFinding, { path, lines, fingerprint, index }: ResultContext): Result {
  const place = physical(path, finding.range, lines)
  return {
    ruleId: finding.rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: finding.severity,
    kind: 'fail',
    message: { text: finding.message },
    locations: [{ physicalLocation: place }],
    partialFingerprints: { 'logwright/v1': fingerprint(finding) },
    ...(finding.steps.length > 0 && { codeFlows: [toCodeFlow(finding, path, lines)] }),
    suppressions: finding.suppressed
      ? [
          {
            kind: finding.suppressed === IN_BASELINE ? 'external' : 'inSource',
            status: 'accepted',
            ...justification(finding.suppressed.reason),
          },
        ]
      : [],
    properties: { confidence: finding.confidence, messageId: finding.messageId },
  }
}

function justification(reason: string | null): { justification?: string } {
  return reason === null ? {} : { justification: reason }
}

/** The steps, then the place of the finding itself: a flow ends where the result stands. */
function toCodeFlow(finding: ReportedFinding, path: string, lines: TextLines): CodeFlow {
  const steps = [...finding.steps, { message: finding.message, range: finding.range, elsewhere: null }]
  const locations = steps.map(({ message, range, elsewhere }): { location: Location } => ({
    location: {
      physicalLocation: elsewhere ? placed(elsewhere.path, elsewhere) : physical(path, range, lines),
      message: { text: message },
    },
  }))
  return { threadFlows: [{ locations }] }
}

function physical(path: string, range: ReportedFinding['range'], lines: TextLines): PhysicalLocation {
  return placed(path, { start: lines.positionAt(range.start), end: lines.positionAt(range.end) })
}

function placed(path: string, { start, end }: Pick<PlaceElsewhere, 'start' | 'end'>): PhysicalLocation {
  return {
    artifactLocation: artifact(path),
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  }
}

/** A path outside the root (`../x`) has no place below the base, but stays relative to it. */
function artifact(path: string): { uri: string; uriBaseId: string } {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE }
}

function fileLocation(file: string, root: string): PhysicalLocation {
  const inside = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : null
  return { artifactLocation: inside === null ? { uri: pathToFileURL(file).href } : artifact(inside) }
}

function toNotification(error: UserError, root: string): Notification {
  const place = fileLocation(error.file, root)
  const region = error.line === null ? {} : { region: { startLine: error.line, startColumn: error.column ?? 1 } }
  return {
    level: 'error',
    message: { text: error.message },
    locations: [{ physicalLocation: { ...place, ...region } }],
  }
}

function directoryUri(path: string): string {
  const { href } = pathToFileURL(path)
  return href.endsWith('/') ? href : `${href}/`
}

function sourceLanguage(path: string): string {
  return /\.[cm]?tsx?$/.test(path) ? 'typescript' : 'javascript'
}
