// Names of headers that are picked, in a list of no redaction.
// @preset strict
exports.pickedPaths = ['req.headers.Authorization', 'req.headers.cookie']
