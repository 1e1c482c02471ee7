// What is pushed into the list of options belongs to it.
// @preset strict
const pino = require('pino')

const options = { redact: { paths: ['req.headers.authorization'], remove: true } }
options.redact.paths.push('req.headers.cookie')

const list = { redact: ['req.headers.authorization'] }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.cookie'"
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Hide 'req.headers.cookie', too"
list.redact.push('user.password')

module.exports = [pino(options), pino(list)]
