// A parser of descriptions follows the address, and those inside.
import SwaggerParser from '@apidevtools/swagger-parser'
import express from 'express'

express().post('/check', async (req, res) => {
  const api = await SwaggerParser.validate(req.body.url) //! no-unvalidated-url(host)
  res.json(api.info)
})
