// The key set of whatever issuer the client names.
const express = require('express')
const { JwksClient } = require('jwks-rsa')

express().post('/tenants', (req, res) => {
  const keys = new JwksClient({ jwksUri: req.body.jwksUri }) //! no-unvalidated-url(host)
  keys.getSigningKeys().then((list) => res.json(list.length))
})
