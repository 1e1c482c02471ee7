// CommonJS.
'use strict'
const fs = require('fs')
const { join } = require('node:path')
const pino = require('pino')()
module.exports = { read, join, nested: { a: 1 } }
exports.write = function () {}
module.exports.other = fs
function read(file) {
  const lazy = require('lazy')
  exports.late = lazy
  return fs.readFileSync(join(file))
}
{
  const require = read
  require('not an import')
}
