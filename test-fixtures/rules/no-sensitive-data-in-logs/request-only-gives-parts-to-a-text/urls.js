exports.fullUrl = (req) => `${req.protocol}://${req.get('host')}${req.path}`
