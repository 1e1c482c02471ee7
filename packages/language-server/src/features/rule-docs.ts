// workspace/executeCommand: shows a rule's page.
import type { ExecuteCommandParams } from 'vscode-languageserver/node'
import { guarded } from '../guarded-handler'
import { SHOW_RULE_COMMAND } from '../protocol'
import type { ServerContext } from '../server-context'
import { ruleDocsUrl } from '../version'

/** Ids of rules; nothing else becomes part of an address. */
const RULE_ID = /^[a-z]+(?:-[a-z0-9]+)*$/

/** Answers the one command of the server. */
export function registerRuleDocs({ connection, abilities }: ServerContext): void {
  if (!abilities.showDocument) return
  const show = async ({ command, arguments: args }: ExecuteCommandParams): Promise<null> => {
    const [rule]: readonly unknown[] = args ?? []
    if (command === SHOW_RULE_COMMAND && typeof rule === 'string' && RULE_ID.test(rule))
      await connection.window.showDocument({ uri: ruleDocsUrl(rule), external: true })
    return null
  }
  connection.onExecuteCommand(guarded(connection, show, () => null))
}
