// What is written to a terminal in red is shown to whoever runs the program; what is written where all went well is not.
const { terminal } = require('terminal-kit')
const { store } = require('./store')

exports.create = async function (name) {
  const term = terminal
  try {
    await store.create(name)
    term.green('created\n')
  } catch (err) {
    if (err.code === 'CANCELLED') return
    term.bold.red(`not created: ${err.message}\n`)
  }
}

exports.remove = async function (term, name) {
  try {
    await store.remove(name)
    term.green('removed\n')
  } catch (err) {
  //^^^^^^^^^^^ error: require-error-log(catch)
    return
  }
}
