// The cookie of the session and its identifier let a reader of the log go on with it; what a chat or a theme is called does not.
import express from 'express'
import { logger } from './logger'

express().get('/', (req, res) => {
  logger.info({ visit: req.session.id }, 'visit')
  //            ^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(made) "the session's identifier"
  logger.info({ visit: req.cookies.sid }, 'visit')
  //            ^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  logger.info({ theme: req.cookies.theme, tab: req.cookies.sessionTheme }, 'visit')
  res.end()
})

export function answered(chat: { session: { id: string; sid: string } }) {
  logger.info({ chat: chat.session.id, message: chat.session.sid }, 'answered')
}
