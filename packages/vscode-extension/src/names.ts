// Names that the extension's manifest, the server and the code agree on.

/** Id of the client, namespace of the settings, and `source` of our diagnostics. */
export const NAMESPACE = 'logwright'

/** What the status bar, the output channel and messages call us. */
export const TITLE = 'Logwright'

/** Languages that are checked. */
export const LANGUAGES = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'] as const

/** Commands. */
export const COMMAND = {
  restart: 'logwright.restart',
  showOutput: 'logwright.showOutput',
  showRuleDocs: 'logwright.showRuleDocs',
} as const

/** The server's own command for a rule's page, which is shown by the extension instead. */
export const SERVER_SHOW_RULE = 'logwright.server.showRuleDocs'

/** The server's notification after each check. */
export const STATUS_METHOD = 'logwright/status'

/** Scheme of the bundled pages of rules. */
export const DOCS_SCHEME = 'logwright-docs'
