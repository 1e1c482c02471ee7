// morgan writes what a token function returns for every request.
const morgan = require('morgan')

morgan.token('auth', (req) => req.headers.authorization) //! no-sensitive-data-in-logs(reaches)
morgan.token('agent', (req) => req.headers['user-agent'])
