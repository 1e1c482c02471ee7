// Good: this function only answers; whoever calls it has decided, and may log.
exports.unauthorized = function (req, res) {
  res.status(401).json({ error: 'unauthorized' })
}
