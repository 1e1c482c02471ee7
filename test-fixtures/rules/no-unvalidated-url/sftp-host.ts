// SFTP: the host of a transfer.
import express from 'express'
import Sftp from 'ssh2-sftp-client'

express().post('/export', async (req, res) => {
  const sftp = new Sftp()
  await sftp.connect({ host: req.body.host, username: 'export' }) //! no-unvalidated-url(host)
  res.sendStatus(204)
})
