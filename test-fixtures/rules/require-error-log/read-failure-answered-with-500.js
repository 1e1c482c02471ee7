// What is read may be absent, but who answers 500 says that it should be there.
const fs = require('node:fs')

exports.terms = (req, res) => {
  fs.readFile('terms.html', (err, page) => { //! require-error-log(callback)
    if (err) return res.status(500).end()
    res.send(page)
  })
}

exports.motd = (req, res) => {
  fs.readFile('motd.txt', (err, text) => {
    res.send(err ? '' : text)
  })
}
