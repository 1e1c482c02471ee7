// Nothing that starts a line comes out of any of these.
// @preset strict
const express = require('express')

const app = express()
const KINDS = { a: 1, b: 2 }
const joined = (text) => text.split('\n').join('').split('\r').join('')
app.get('/search', (req, res) => {
  const text = String(req.query.text)
  console.log(`text ${+text}`)
  console.log(`text ${String(Number(text))}`)
  console.log(`text ${text && Number(text)}`)
  console.log(`text ${Buffer.from(text).toString('base64')}`)
  console.log(`text ${joined(text)}`)
  console.log(`text ${text.replace(/[\r\n]/g, (found) => (found === '\n' ? '\\n' : '\\r'))}`)
  console.log(`text ${text.split(/[\r\n]/)[0]}`)
  console.log(`text ${new URL(text).href}`)
  if (text === 'a' || text === 'b') console.log(`text ${text}`)
  if (!isNaN(Number(text))) console.log(`text ${text}`)
  if (!(text in KINDS)) return res.sendStatus(404)
  switch (text) {
    case 'a':
    case 'b':
      console.log(`text ${text}`)
  }
  res.end()
})
