// Good: what a program of the machine tells may be missing, with the program; what one does is another matter.
const { promisify } = require('node:util')
const { execFile } = require('node:child_process')

const execFilePromise = promisify(execFile)
exports.applications = async (id) => {
  try {
    const { stdout } = await execFilePromise('mdfind', [id])
    return stdout.split('\n').filter(Boolean)
  } catch (e) {
    return []
  }
}

exports.push = async (branch) => {
  try {
    await execFilePromise('git', ['push', 'origin', branch])
  } catch (e) { //! require-error-log(catch)
    return []
  }
}
