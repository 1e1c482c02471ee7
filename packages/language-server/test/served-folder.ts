// A folder made for the test, and the built server running over it.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freshBundle } from '@logwright/testkit/fresh-bundle'
import { startLanguageServer, type ClientOptions, type LanguageClient } from '@logwright/testkit/language-client'
import type { Diagnostic } from 'vscode-languageserver/node'

/** One finding, an error, with two suggestions: line 4, columns 20 to 28. */
export const LEAK =
  "import pino from 'pino'\nconst log = pino()\nexport function login(user: string, password: string) {\n  log.info({ user, password }, 'login')\n}\n"

/** One finding under the strict preset, with an autofix. */
export const UNENCODED =
  "import express from 'express'\nconst app = express()\napp.get('/users/:name', async (req, res) => {\n  const answer = await fetch(`https://api.example.com/users/${req.params.name}`)\n  res.json(await answer.json())\n})\n"

/** Capabilities of a client that pulls and can do everything else, too. */
export const MODERN: ClientOptions['capabilities'] = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
}

/** Capabilities of a client that can do next to nothing; diagnostics are pushed to it. */
export const OLD: ClientOptions['capabilities'] = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
}

/** A folder and its server. */
export interface Served {
  readonly client: LanguageClient
  readonly root: string
  readonly at: (name: string) => string
  readonly uri: (name: string) => string
  readonly write: (name: string, text: string) => void
  readonly open: (name: string, text: string) => string
  /** Diagnostics pushed for an address, oldest first. */
  readonly pushed: (uri: string) => readonly (readonly Diagnostic[])[]
  readonly stop: () => Promise<number | null>
}

/** What to serve, and to whom; folders are named relative to the folder made. */
export interface ServeOptions extends Partial<Omit<ClientOptions, 'folders'>> {
  readonly files?: Readonly<Record<string, string>>
  readonly folders?: readonly string[] | null
}

/** Makes the folder, starts the server and initialises it. */
export async function serve(options: ServeOptions = {}): Promise<Served> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'logwright-lsp-')))
  const at = (name: string): string => join(root, name)
  const uri = (name: string): string => pathToFileURL(at(name)).href
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(at(name)), { recursive: true })
    writeFileSync(at(name), text)
  }
  for (const [name, text] of Object.entries(options.files ?? {})) write(name, text)
  const entry = await freshBundle('language-server')
  const client = startLanguageServer({ command: process.execPath, args: [entry, '--stdio'], cwd: root })
  const { folders = ['.'], capabilities = MODERN, files: _files, ...rest } = options
  await client.initialize({ ...rest, capabilities, folders: folders?.map(uri) ?? null })
  return {
    client,
    root,
    at,
    uri,
    write,
    open: (name, text) => {
      const address = name.includes(':') ? name : uri(name)
      client.open({ uri: address, languageId: /\.[jc]sx?$/.test(name) ? 'javascript' : 'typescript', text })
      return address
    },
    pushed: (address) => pushedTo(client, address),
    stop: async () => {
      const code = await client.stop()
      rmSync(root, { recursive: true, force: true })
      return code
    },
  }
}

function pushedTo(client: LanguageClient, uri: string): readonly (readonly Diagnostic[])[] {
  return client.received
    .filter(({ method }) => method === 'textDocument/publishDiagnostics')
    .map(({ params }) => params as { readonly uri: string; readonly diagnostics: readonly Diagnostic[] })
    .filter((params) => params.uri === uri)
    .map(({ diagnostics }) => diagnostics)
}

/** Waits until `holds`; the test's own timeout ends what never comes. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Rule ids of diagnostics. */
export function codesOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code)
}
