// Good: an optional package may be absent.
let bufferUtil = null
try {
  bufferUtil = require('bufferutil')
} catch {
  bufferUtil = null
}

exports.mask = bufferUtil ? bufferUtil.mask : null
