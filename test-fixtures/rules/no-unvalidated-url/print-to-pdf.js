// wkhtmltopdf prints the page behind an address.
const express = require('express')
const wkhtmltopdf = require('wkhtmltopdf')

express().get('/print', (req, res) => {
  wkhtmltopdf(req.query.page).pipe(res) //! no-unvalidated-url(host)
})
