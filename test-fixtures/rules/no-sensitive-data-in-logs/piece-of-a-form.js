// Good: the path of an uploaded file is a piece of the form, and not the form.
// @preset strict
const formidable = require('formidable')
const _ = require('lodash')

exports.upload = function (req, done) {
  new formidable.IncomingForm().parse(req, (err, fields, files) => {
    if (err) return done(err)
    console.log('uploaded to', _.get(files, 'package.path'))
    done(null)
  })
}
