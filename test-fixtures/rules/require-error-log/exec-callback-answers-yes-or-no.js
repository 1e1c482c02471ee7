// Good: whether the program runs is the question, and the failure is the answer no.
const { exec } = require('node:child_process')

exports.hasPython = () =>
  new Promise((resolve) => {
    exec('python3 -c "import numpy"', (error) => {
      if (error) resolve(false)
      else resolve(true)
    })
  })
