// An absolute address, or one that begins with two slashes, wins over the base.
import express from 'express'

const app = express()
app.get('/files', async (req, res) => {
  const address = new URL(String(req.query.path), 'https://files.example.com')
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(base) "//attacker.test/"
  res.send(await (await fetch(address)).text())
})
