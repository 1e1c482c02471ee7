// What is written to the stream of a log file is logged; other files are no logs.
const fs = require('node:fs')
const path = require('node:path')

const file = fs.createWriteStream(path.join(__dirname, 'app.log'), { flags: 'a' })
const keys = fs.createWriteStream('keys.bin')

exports.login = function (password) {
  file.write(`login with ${password}\n`)
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  file.write('login\n')
  keys.write(password)
}
