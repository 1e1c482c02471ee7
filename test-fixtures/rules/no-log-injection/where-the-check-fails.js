// The text that the check refuses is logged where it throws.
// @preset strict
const express = require('express')

const app = express()
function checked(text) {
  if (!/^\w+$/.test(text)) throw new Error('no word')
  return text
}
app.get('/search', (req, res) => {
  let text = req.query.text
  try {
    text = checked(text)
  } catch (error) {
    console.error(`not a word: ${text}`) //! no-log-injection(text)
    return res.sendStatus(400)
  }
  console.log(`search for ${text}`)
  res.end()
})
