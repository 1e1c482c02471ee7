// h3: `getQuery` reads what the client sent.
import { defineEventHandler, getQuery } from 'h3'

export default defineEventHandler(async (event) => {
  const { url } = getQuery(event)
  return (await fetch(String(url))).text() //! no-unvalidated-url(host)
})
