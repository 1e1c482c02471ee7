// The client of the bundled language server: how the server is started, and what is changed on the way between it and the editor.
import type { LogOutputChannel } from 'vscode'
import { LanguageClient, RevealOutputChannelOn, TransportKind, type LanguageClientOptions, type Middleware, type NodeModule } from 'vscode-languageclient/node' // prettier-ignore
import { isReportedBy } from './eslint-overlap'
import { LANGUAGES, NAMESPACE, SERVER_SHOW_RULE, TITLE } from './names'
import type { RuleDocs } from './rule-docs'
import { answerConfiguration, settingsFor } from './settings-middleware'
import { findingOf, type ShownDiagnostics } from './shown-diagnostics'

/** What the client works with. */
export interface ClientParts {
  /** Path of the server's bundle. */
  readonly server: string
  readonly output: LogOutputChannel
  readonly docs: RuleDocs
  readonly shown: ShownDiagnostics
}

/** Files, unsaved documents, and files of virtual folders; not the old sides of comparisons. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs']

/** What the server may do for this client. */
const SWITCHES = { statusNotifications: true, diagnosticsInHover: true }

/** Makes the client; nothing is started. */
export function createClient(parts: ClientParts): LanguageClient {
  // The module beside the server, and not what a package of a folder above may be.
  const options = { env: { LOGWRIGHT_PARSER: 'wasm' } }
  const server: NodeModule = { module: parts.server, transport: TransportKind.stdio, options }
  return new LanguageClient(NAMESPACE, TITLE, { run: server, debug: server }, clientOptions(parts))
}

function clientOptions({ output, docs, shown }: ClientParts): LanguageClientOptions {
  return {
    documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => ({ ...SWITCHES, ...settingsFor(undefined, docs.rules) }),
    diagnosticCollectionProvider: { create: () => shown.collection, dispose: (collection) => collection.clear() },
    middleware: middleware(docs, shown),
  }
}

function middleware(docs: RuleDocs, shown: ShownDiagnostics): Middleware {
  return {
    workspace: {
      configuration: async (params, token, next) => {
        const answers = await next(params, token)
        return Array.isArray(answers) ? answerConfiguration(params.items, answers, docs.rules) : answers
      },
    },
    // What ESLint shows, ESLint repairs.
    provideCodeActions: async (document, range, context, ...[token, next]) => {
      const actions = await next(document, range, context, token)
      const hidden = shown.hidden(document.uri)
      if (hidden.length === 0) return actions
      return actions?.filter((action) => {
        const findings = 'diagnostics' in action ? (action.diagnostics ?? []).map(findingOf) : []
        return findings.length === 0 || !findings.every((finding) => isReportedBy(hidden, finding))
      })
    },
    executeCommand: (command, args, next) => (command === SERVER_SHOW_RULE ? docs.show(args[0]) : next(command, args)),
  }
}
