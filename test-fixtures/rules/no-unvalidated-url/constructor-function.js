// Before there were classes: what the constructor writes to `this`, the methods of the prototype and `self` read.
var express = require('express')
var request = require('request')

function Api(options) {
  var self = this
  this.options = options
  this.client = request
  this.app = express()
  this.app.get('/pages', function (req, res) {
    self.page(req.query.url, res) //! no-unvalidated-url(host)
  })
  this.app.get('/status', function (req, res) {
    self.page('https://status.example.com', res)
  })
}

Api.prototype.page = function (url, res) {
  this.client.get(url, function (error, answer, body) {
    if (error) console.error(error)
    res.send(body)
  })
}

module.exports = Api
