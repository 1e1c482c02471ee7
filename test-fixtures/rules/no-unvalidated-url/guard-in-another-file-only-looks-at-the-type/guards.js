exports.isKnown = (host) => typeof host === 'string'
