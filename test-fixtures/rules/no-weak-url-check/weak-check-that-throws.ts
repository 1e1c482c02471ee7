// The function throws for addresses that it does not like; it likes too many.
import express from 'express'

function assertAllowed(url: string): void {
  const { hostname } = new URL(url)
  if (!hostname.endsWith('example.com')) throw new Error('not allowed')
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-weak-url-check(suffix) "https://evilexample.com/"
}

const app = express()
app.get('/proxy', async (req, res) => {
  const url = String(req.query.url)
  assertAllowed(url)
  res.send(await (await fetch(url)).text())
})
