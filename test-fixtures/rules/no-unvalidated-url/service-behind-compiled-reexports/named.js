'use strict'
Object.defineProperty(exports, '__esModule', { value: true })
exports.Files = void 0
const files_1 = require('./files')
Object.defineProperty(exports, 'Files', {
  enumerable: true,
  get: function () {
    return files_1.Files
  },
})
