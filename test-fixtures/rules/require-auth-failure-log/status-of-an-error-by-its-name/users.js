const { db } = require('./db')

exports.findByEmail = (email) => db.collection('users').findOne({ email })
