// basic-auth reads name and password out of the header.
const auth = require('basic-auth')
const express = require('express')

express().use((req, res, next) => {
  const given = auth(req)
  console.log('given', given) //! no-sensitive-data-in-logs(whole)
  console.log('name', given.name)
  next()
})
