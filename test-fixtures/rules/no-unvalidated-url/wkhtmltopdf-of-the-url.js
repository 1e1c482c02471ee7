// wkhtmltopdf loads the page whose address it is given.
const express = require('express')
const wkhtmltopdf = require('wkhtmltopdf')

express().get('/print', (req, res) => {
  wkhtmltopdf(req.query.url, { pageSize: 'A4' }).pipe(res) //! no-unvalidated-url(host)
})
