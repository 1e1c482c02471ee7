// Good: a child that takes no input has ended, and its end is watched. Bad: nobody watches it.
const { spawn } = require('node:child_process')

exports.pipe = function (text, done) {
  const child = spawn('sort')
  child.stdin.on('error', () => {})
  child.once('error', done)
  child.once('close', (code) => done(code ? new Error(`ended with ${code}`) : null))
  child.stdin.end(text)
}

exports.feed = function (text) {
  const child = spawn('sort')
  child.stdin.on('error', () => {})
  //                      ^^^^^ error: require-error-log(listener)
  child.stdin.end(text)
}
