// What a client sends to others has no cookies of browsers.
// @preset strict
exports.redactPaths = ['config.headers.authorization', 'headers.authorization', '*.token']
