// Good: one variable of the environment, and no secret one.
console.log('mode %s, port %s', process.env.NODE_ENV, process.env.PORT)
