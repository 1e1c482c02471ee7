// Good: whether the program runs is the question, and the failure is the answer no.
const { exec, execFile, spawn } = require('node:child_process')

exports.hasPython = () =>
  new Promise((resolve) => {
    exec('python3 -c "import numpy"', (error) => {
      if (error) resolve(false)
      else resolve(true)
    })
  })

exports.exists = (command) =>
  new Promise((resolve) => {
    execFile('which', [command], (error) => {
      resolve(!error)
    })
  })

exports.runs = async (path) => {
  const child = spawn(path, ['--version'])
  const code = await new Promise((resolve) => {
    child.on('close', resolve)
    child.on('error', () => resolve(1))
  })
  return code === 0
}
