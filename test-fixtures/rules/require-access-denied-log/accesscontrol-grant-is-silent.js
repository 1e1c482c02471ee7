// A grant of accesscontrol is asked; its no is answered in silence.
const express = require('express')
const { AccessControl } = require('accesscontrol')

const control = new AccessControl()
express().get('/videos', (req, res) => {
  const permission = control.can(req.user.role).readAny('video')
  if (!permission.granted) return res.status(403).end() //! require-access-denied-log(denied)
  res.json([])
})
