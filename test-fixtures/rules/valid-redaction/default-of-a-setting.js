// The paths are a default among other settings, from which the logger is made somewhere else.
// @preset strict
exports.defaultSettings = () => ({
  level: 'info',
  redactionPaths: ['req.headers.cookie', 'req.headers.host'],
  //               ^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.authorization'"
})
