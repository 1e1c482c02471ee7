// An address with a scheme and a top-level domain may still name any host.
const validator = require('validator')
const axios = require('axios')
const router = require('express').Router()

router.post('/load', async (req, res) => {
  if (!validator.isURL(req.body.url, { require_protocol: true, require_tld: true })) return res.sendStatus(400)
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(format)
  res.json(await axios.get(req.body.url)) //! no-unvalidated-url(host)
})
