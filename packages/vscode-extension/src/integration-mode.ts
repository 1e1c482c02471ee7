// The setting `logwright.eslintIntegration`: whose findings are shown where ESLint runs our rules, too.
import { workspace, type Uri } from 'vscode'
import { NAMESPACE } from './names'

/**
 * `auto`: what ESLint shows is not shown again. `defer`: where ESLint is at work, it shows all. `both` and `standalone`: we show
 * all, whatever ESLint does.
 */
export type IntegrationMode = 'auto' | 'both' | 'defer' | 'standalone'

const MODES: readonly string[] = ['auto', 'both', 'defer', 'standalone']

function isMode(value: unknown): value is IntegrationMode {
  return typeof value === 'string' && MODES.includes(value)
}

/** The mode for a file. */
export function integrationMode(uri: Uri | undefined): IntegrationMode {
  const value: unknown = workspace.getConfiguration(NAMESPACE, uri ?? null).get('eslintIntegration')
  return isMode(value) ? value : 'auto'
}
