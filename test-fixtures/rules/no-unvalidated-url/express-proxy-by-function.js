// express-http-proxy asks a function for the host.
const express = require('express')
const proxy = require('express-http-proxy')

express().use(
  '/api',
  proxy((req) => req.query.host), //! no-unvalidated-url(host)
)
