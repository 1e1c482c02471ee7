// Good: the promise rejects with the error.
const fs = require('fs')

exports.read = (file) =>
  new Promise((resolve, reject) => {
    fs.readFile(file, (err, data) => {
      if (err) return reject(err)
      resolve(data)
    })
  })
