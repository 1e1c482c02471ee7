// Good: whoever waits is given the error where there is one.
const { rename } = require('node:fs')

exports.move = (from, to) =>
  new Promise((resolve) => {
    rename(from, to, (error) => {
      resolve(error ? { moved: false, error } : { moved: true })
    })
  })
