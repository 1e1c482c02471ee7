const Joi = require('joi')

exports.region = Joi.object({ host: Joi.string().valid('eu.example.com', 'us.example.com').required() })
exports.hook = Joi.object({ url: Joi.string().uri().required() })
