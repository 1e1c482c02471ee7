// Each of these lets a line break through.
// @preset strict
const express = require('express')

const app = express()
const joined = (text) => text.split(',').join(' ')
app.get('/search', (req, res) => {
  const text = String(req.query.text)
  console.log(`text ${joined(text)}`) //! no-log-injection(text)
  console.log(`text ${text.replace(/[<>]/g, (found) => (found === '<' ? '&lt;' : '&gt;'))}`) //! no-log-injection(text)
  console.log(`text ${text.split(/[,;]/)[0]}`) //! no-log-injection(text)
  console.log(`text ${text || Number(text)}`) //! no-log-injection(text)
  console.log(`text ${Buffer.from(text).toString('utf8')}`) //! no-log-injection(text)
  if (text === 'a' || text.startsWith('b')) console.log(`text ${text}`)
  if (text === 'a' || text.includes('attacker')) console.log(`text ${text}`) //! no-log-injection(text)
  switch (text) {
    case 'a':
      break
    default:
      console.log(`text ${text}`) //! no-log-injection(text)
  }
  res.end()
})
