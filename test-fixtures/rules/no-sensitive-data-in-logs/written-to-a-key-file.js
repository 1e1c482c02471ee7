// Good: a file that keeps the token is no log.
const fs = require('node:fs')

exports.keep = function (folder, token) {
  fs.writeFileSync(`${folder}/token.json`, JSON.stringify({ token }))
  fs.appendFileSync('dialogs.txt', 'asked')
}
