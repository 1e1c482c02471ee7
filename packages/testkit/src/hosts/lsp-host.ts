// The language server as a host: one process for all batches, each document opened unsaved while something else lies on disk.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rules } from '@logwright/rules'
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-protocol/node'
import { freshBundle } from '../fresh-bundle'
import { pathInFixture, ResultCollector, withPlaced, type BatchFile, type Host, type PlacedBatch } from '../host'
import { startLanguageServer, type LanguageClient } from '../language-client'
import type { HostFinding, PlaceRange } from '../observation'

/** What lies on disk in the place of an open document: no answer may come from there. */
const DECOY = 'throw new Error("the text on disk")\n'

/** A client that can do everything that the fixtures speak of. */
const CAPABILITIES = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

/** The built server over standard input and output. */
export const lspHost: Host = {
  name: 'lsp',
  judged: new Set(['error', 'step', 'fix']),
  run: async (batches) => {
    const entry = await freshBundle('language-server')
    return withPlaced(batches, async (placed, scratch) => {
      const collector = new ResultCollector(batches)
      placed.forEach(writeConfiguration)
      const client = startLanguageServer({ command: process.execPath, args: [entry, '--stdio'], cwd: scratch })
      const folders = placed.map(({ folder }) => pathToFileURL(folder).href)
      await client.initialize({ capabilities: CAPABILITIES, folders })
      for (const batch of placed)
        for (const file of batch.files.filter(({ isCode }) => isCode)) await checkFile(client, batch, file, collector)
      const code = await client.stop()
      if (code !== 0) throw new Error(`the language server ended with code ${code}:\n${client.stderr()}`)
      return collector.results()
    })
  },
}

function writeConfiguration({ folder, preset, rules: own }: PlacedBatch): void {
  const entries = rules.map(({ id }) => {
    const options = own.get(id)
    return [id, options === undefined ? 'off' : options === null ? 'error' : ['error', options]] as const
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'logwright.config.json'), JSON.stringify({ preset, rules: Object.fromEntries(entries) }))
}

async function checkFile(
  client: LanguageClient,
  { folder }: PlacedBatch,
  file: BatchFile,
  collector: ResultCollector,
): Promise<void> {
  const path = join(folder, file.place)
  const uri = pathToFileURL(path).href
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, DECOY)
  client.open({ uri, languageId: languageOf(file.path), text: file.text })
  for (const diagnostic of await client.diagnose(uri)) {
    const offered = await fixesFor(client, uri, diagnostic)
    collector.addFinding(file.fixture, toHostFinding({ file, folder }, diagnostic, offered))
  }
  client.close(uri)
  writeFileSync(path, file.text)
  for (const { method, params } of client.received.splice(0))
    if (method !== 'window/logMessage' || messageType(params) <= 2)
      collector.addProblem(file.fixture, `${file.path}: ${method} ${JSON.stringify(params)}`)
}

/** 1 is an error, 2 a warning. */
function messageType(params: unknown): number {
  return Number((params as { readonly type?: number } | null)?.type ?? 0)
}

function languageOf(path: string): string {
  const base = /\.[cm]?ts$|\.tsx$/.test(path) ? 'typescript' : 'javascript'
  return /\.[jt]sx$/.test(path) ? `${base}react` : base
}

/** Titles of the quick fixes with edits for this version, in the order offered; the suppression is no repair. */
async function fixesFor(client: LanguageClient, uri: string, diagnostic: Diagnostic): Promise<readonly string[]> {
  const actions = await client.connection.sendRequest<readonly CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], only: ['quickfix'] },
  })
  const own = actions.filter((action) => action.diagnostics?.some((other) => isSame(other, diagnostic)))
  return own
    .filter(({ title, edit }) => edit?.documentChanges && !title.startsWith('Suppress '))
    .map(({ title }) => title)
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return JSON.stringify([a.code, a.message, a.range]) === JSON.stringify([b.code, b.message, b.range])
}

function toHostFinding(
  { file, folder }: { readonly file: BatchFile; readonly folder: string },
  diagnostic: Diagnostic,
  fixes: readonly string[],
): HostFinding {
  const { messageId } = diagnostic.data as { readonly messageId: string }
  return {
    file: file.path,
    rule: String(diagnostic.code),
    messageId,
    message: String(diagnostic.message),
    ...placeOf(diagnostic.range),
    steps: (diagnostic.relatedInformation ?? []).map(({ message, location }) => ({
      message: message.replace(/^\d+\/\d+ /, ''),
      file: pathInFixture(file, relative(folder, fileURLToPath(location.uri)).replace(/\\/g, '/')),
      ...placeOf(location.range),
    })),
    fixes,
  }
}

function placeOf({ start, end }: Range): PlaceRange {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  }
}
