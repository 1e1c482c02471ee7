'use strict'
Object.defineProperty(exports, '__esModule', { value: true })
exports.default = note

function note(problem) {
  return console.error(problem)
}
