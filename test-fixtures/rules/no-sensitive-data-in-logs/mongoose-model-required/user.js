const mongoose = require('mongoose')

const schema = new mongoose.Schema({ email: String, passwordHash: String })
module.exports = mongoose.model('User', schema)
