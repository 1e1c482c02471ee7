const { Schema, model } = require('mongoose')

const Key = model('Key', new Schema({ apiKey: String }))
module.exports = { Key }
