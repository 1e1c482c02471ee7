// Good: what makes the name of the file only changes a text, so that all that can be absent is the file.
const { readFile } = require('fs/promises')

const fixName = (file) => file.replace(/:/g, '-')

exports.load = async function (file) {
  try {
    return JSON.parse(await readFile(fixName(file), 'utf-8'))
  } catch (error) {
    return null
  }
}
