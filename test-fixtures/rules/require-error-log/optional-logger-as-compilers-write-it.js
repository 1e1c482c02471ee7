// Good: the logger is optional, and a compiler has written the question out.
exports.thumbnail = async function (extract, file, options) {
  var _a
  try {
    return await extract(file)
  } catch (err) {
    ;(_a = options.logger) === null || _a === void 0 ? void 0 : _a.debug('no thumbnail: ' + err)
  }
}
