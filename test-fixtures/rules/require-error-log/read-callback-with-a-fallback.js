// Good: the file is optional; without it the answer is another one.
const { readFile } = require('node:fs')

exports.errorPage = function (status, send) {
  readFile(`pages/${status}.html`, 'utf8', (err, page) => {
    if (err) return send(`Error ${status}`)
    send(page)
  })
}
