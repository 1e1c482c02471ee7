// yup: the pattern leaves open how the host goes on.
import express from 'express'
import * as yup from 'yup'

const schema = yup.object({ url: yup.string().matches(/^https:\/\/hooks\.example\.com/) })
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(pattern)
express().post('/hooks', async (req, res) => {
  const { url } = await schema.validate(req.body)
  res.sendStatus((await fetch(url, { method: 'POST' })).status)
})
