// formidable: the fields of a submitted form, awaited.
const { formidable } = require('formidable')
const http = require('node:http')

http.createServer(async (req, res) => {
  const [fields] = await formidable({}).parse(req)
  const page = await fetch(fields.url[0]) //! no-unvalidated-url(host)
  res.end(await page.text())
})
