// Who is no administrator is turned away, and nobody is told.
import express from 'express'

express().delete('/users/:id', async (req, res) => {
  if (req.user.role !== 'admin') return res.status(403).json({ error: 'forbidden' })
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "when 'req.user.role' is not \"admin\""
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
  res.sendStatus(204)
})
