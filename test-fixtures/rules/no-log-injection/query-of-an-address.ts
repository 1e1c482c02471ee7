// What stands in an address is encoded, until it is asked for by name or decoded. `new URL` takes line breaks out of the rest.
import express from 'express'
import type { NextRequest } from 'next/server'

const app = express()
app.get('/search', (req, res) => {
  const url = new URL(req.url, 'http://localhost')
  console.log(`GET ${req.url} ${url.pathname} ${url.search}`)
  console.log(`search for ${url.searchParams.get('q')}`)
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-log-injection(text)
  console.log(`search for ${JSON.stringify(url.searchParams.get('q'))}`)
  console.log(`page ${Number(url.searchParams.get('page'))}`)
  console.log(`GET ${decodeURIComponent(req.url)}`)
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})

export async function GET(request: Request) {
  const { searchParams, pathname } = new URL(request.url)
  console.log(`GET ${request.url} ${pathname}`)
  console.log(`search for ${searchParams.get('q')}`)
  //                        ^^^^^^^^^^^^^^^^^^^^^ error: no-log-injection(text)
  return new Response()
}

export async function POST(request: NextRequest) {
  console.log(`search for ${request.nextUrl.searchParams.get('q')}`)
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-log-injection(text)
  return new Response()
}
