// busboy: a field of a submitted form.
const busboy = require('busboy')
const express = require('express')

express().post('/import', (req, res) => {
  const form = busboy({ headers: req.headers })
  form.on('field', (name, value) => {
    if (name === 'source') fetch(value).then((answer) => answer.body.pipeTo(res)) //! no-unvalidated-url(host)
  })
  req.pipe(form)
})
