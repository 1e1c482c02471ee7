// What compilers make of `export * from` and `export { Files } from` leads on to the file that sends the request.
const express_1 = require('express')
const all_1 = require('./all')
const named_1 = require('./named')
const router = (0, express_1.Router)()

router.post('/one', async (req, res) => {
  res.json(await new all_1.Files().load(req.body.url)) //! no-unvalidated-url(host)
})
router.post('/two', async (req, res) => {
  res.json(await new named_1.Files().load(req.body.url)) //! no-unvalidated-url(host)
})
