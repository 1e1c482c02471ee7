// The pages of the rules, bundled: shown as rendered Markdown inside the editor, without a network.
import { Uri, commands, languages, window, workspace, type Disposable, type ExtensionContext } from 'vscode'
import { COMMAND, DOCS_SCHEME, NAMESPACE } from './names'
import { ruleInEslintCode } from './eslint-overlap'
import { findingOf } from './shown-diagnostics'

/** A rule as it is offered for choice. */
interface RuleItem {
  readonly label: string
  readonly detail: string
}

/** Titles and pages of the rules. */
export interface RuleDocs {
  /** Ids of all rules. */
  readonly rules: readonly string[]
  readonly show: (rule: unknown) => Promise<void>
  readonly disposables: readonly Disposable[]
}

/** Reads the list of rules, and offers their pages. */
export async function createRuleDocs(context: ExtensionContext): Promise<RuleDocs> {
  const folder = Uri.joinPath(context.extensionUri, 'dist', 'rules')
  const items = readIndex(await readText(Uri.joinPath(folder, 'index.json')))
  const rules = items.map(({ label }) => label)
  const show = async (asked: unknown): Promise<void> => {
    const rule = rules.find((id) => id === asked) ?? ruleAtCursor(rules) ?? (await chooseRule(items))
    if (rule === undefined) return
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: DOCS_SCHEME, path: `/${rule}.md` }))
  }
  const provider = workspace.registerTextDocumentContentProvider(DOCS_SCHEME, {
    provideTextDocumentContent: (uri) => readText(Uri.joinPath(folder, uri.path)),
  })
  return { rules, show, disposables: [provider, commands.registerCommand(COMMAND.showRuleDocs, show)] }
}

async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri))
}

/** The index is made by the build; a damaged one only costs the list. */
function readIndex(text: string): readonly RuleItem[] {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) return []
  return Object.entries(parsed).map(([label, detail]) => ({ label, detail: String(detail) }))
}

/** The rule of a finding under the cursor, whether we show it or ESLint does. */
function ruleAtCursor(rules: readonly string[]): string | undefined {
  const editor = window.activeTextEditor
  if (!editor) return undefined
  const here = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.contains(editor.selection.active))
    .map((diagnostic) =>
      diagnostic.source === NAMESPACE ? findingOf(diagnostic).rule : ruleInEslintCode(diagnostic.code),
    )
  return rules.find((rule) => here.includes(rule))
}

async function chooseRule(items: readonly RuleItem[]): Promise<string | undefined> {
  const chosen = await window.showQuickPick([...items], { placeHolder: 'Rule', matchOnDetail: true })
  return chosen?.label
}
