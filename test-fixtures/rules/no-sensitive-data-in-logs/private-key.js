// A private key is read from a file and printed for debugging.
const fs = require('fs')

const privateKey = fs.readFileSync('/etc/app/key.pem', 'utf8')
console.log('using key', privateKey)
//                       ^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
