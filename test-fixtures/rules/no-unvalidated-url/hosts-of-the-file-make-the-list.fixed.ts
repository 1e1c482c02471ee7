// The suggested set begins with the hosts that the file calls by name, and what is refused is logged by the file's logger.
import express from 'express'
import pino from 'pino'

const ALLOWED_HOSTS = new Set<string>(['rates.example.com'])

const log = pino()
export const rates = () => fetch('https://rates.example.com/latest')

express().get('/page', async (req, res) => {
  const { url } = req.query
  log.info('page asked for')
  if (!ALLOWED_HOSTS.has(new URL(url).hostname)) {
    log.warn({ event: 'outbound_request_blocked' }, 'outbound request blocked')
    throw new Error('outbound request blocked')
  }
  res.send(await (await fetch(url)).text())
})
