// A function named like a check that refuses nothing.
const axios = require('axios')
const router = require('express').Router()

function checkUrl(url) {
  console.log('checked', url)
}

router.post('/load', async (req, res) => {
  checkUrl(req.body.url)
  res.json(await axios.get(req.body.url)) //! no-unvalidated-url(host)
})
