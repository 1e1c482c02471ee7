// What a language model is to read is fetched first.
import { CheerioWebBaseLoader } from '@langchain/community/document_loaders/web/cheerio'
import express from 'express'

express().post('/ask', async (req, res) => {
  const loader = new CheerioWebBaseLoader(req.body.url) //! no-unvalidated-url(host)
  res.json(await loader.load())
})
