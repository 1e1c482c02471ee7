// The suggestion speaks the file's own logger.
import express from 'express'
import pino from 'pino'

const log = pino()
express().put('/notes/:id', async (req, res) => {
  const note = await req.notes.read(req.params.id)
  if (note.ownerId !== req.user.id) {
    return res.sendStatus(403) //! require-access-denied-log(denied)
  }
  log.info('note changed')
  res.sendStatus(204)
})
