'use strict'
Object.defineProperty(exports, '__esModule', { value: true })
exports.Files = void 0
const axios_1 = require('axios')
class Files {
  async load(url) {
    return await axios_1.default.get(url)
  }
}
exports.Files = Files
