// Good: which session an id belongs to is not known, and most are no sessions of a login.
// @preset strict
export function stream(logger: { debug(text: string): void }, sessionId: string, chat: { sessionId: string }) {
  logger.debug(`Started stream for session ${sessionId}`)
  logger.debug(`Ended stream for session ${chat.sessionId}`)
}
