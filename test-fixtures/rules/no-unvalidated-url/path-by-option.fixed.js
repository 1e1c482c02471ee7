// The option asks for the path without the strict preset.
// @options { "checkPath": true }
const axios = require('axios')
const express = require('express')

express().get('/files', async (req, res) => {
  const file = await axios.get('https://files.example.com/' + encodeURIComponent(req.query.name))
  res.send(file.data)
})
