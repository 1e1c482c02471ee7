exports.PATHS = Object.freeze(['password', '*.password'])
exports.options = { paths: ['token'], remove: true }
