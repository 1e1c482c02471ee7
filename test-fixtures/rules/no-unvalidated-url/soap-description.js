// SOAP: the description of a service is fetched from its address.
const express = require('express')
const soap = require('soap')

express().get('/service', async (req, res) => {
  const client = await soap.createClientAsync(req.query.wsdl) //! no-unvalidated-url(host)
  res.json(client.describe())
})
