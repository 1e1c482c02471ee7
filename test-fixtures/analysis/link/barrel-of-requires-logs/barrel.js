module.exports = { note: require('./note') }
