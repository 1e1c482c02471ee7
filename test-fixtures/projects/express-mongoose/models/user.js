// An Express server in CommonJS: models, schemas and the logger stand in files of their own.
const { Schema, model } = require('mongoose')

const userSchema = new Schema({
  email: { type: String, required: true },
  passwordHash: { type: String, required: true },
  recovery: { secret: String, at: Date },
})

const deviceSchema = new Schema({ name: String, apiKey: { type: String, select: false } })
deviceSchema.methods.toJSON = function () {
  const shown = this.toObject()
  delete shown.apiKey
  return shown
}

module.exports = { User: model('User', userSchema), Device: model('Device', deviceSchema) }
