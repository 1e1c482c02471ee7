const mongoose = require('mongoose')

const schema = new mongoose.Schema({ email: String, passwordHash: { type: String, select: false } })
module.exports = mongoose.model('User', schema)
