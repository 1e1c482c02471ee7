// Good: the path of the file that holds a key is no key, whatever the option is called.
const fs = require('fs')
const { makeAbsolute } = require('./paths')

const keyFilename = makeAbsolute(process.argv.apikey || './APIKEY.txt')
console.info(`Key read from ${keyFilename}`)
exports.key = fs.readFileSync(keyFilename, 'utf8')
