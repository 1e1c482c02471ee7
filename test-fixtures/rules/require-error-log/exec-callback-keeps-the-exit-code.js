// Good: the exit code is part of the result. Bad: the result says nothing of the failure.
const { exec } = require('node:child_process')

exports.sh = (command) =>
  new Promise((resolve) => {
    exec(command, (error, stdout, stderr) => {
      resolve([error?.code || 0, `${stdout}`, `${stderr}`])
    })
  })

exports.output = (command) =>
  new Promise((resolve) => {
    exec(command, (error, stdout) => {
    //             ^^^^^ error: require-error-log(callback)
      resolve(`${stdout}`)
    })
  })
