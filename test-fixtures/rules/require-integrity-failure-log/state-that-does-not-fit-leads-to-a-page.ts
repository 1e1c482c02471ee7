// The state of a login somewhere else does not fit: forged or not, what was received is refused, whichever page says so.
import express from 'express'
import { NextResponse, type NextRequest } from 'next/server'

const app = express()

app.get('/back', async (req, res) => {
  if (!req.query.code) return res.redirect('/login')
  if (req.query.state !== req.session.state) return res.redirect('/login?error=state') //! require-integrity-failure-log(mismatch)
  return res.redirect('/inside')
})

app.get('/once-more', async (req, res) => {
  if (req.query.state !== req.session.state) {
    console.warn('state of another login', { from: req.ip })
    return res.redirect('/login?error=state')
  }
  return res.redirect(req.query.page === 'two' ? '/two' : '/one')
})

export async function GET(request: NextRequest) {
  const state = request.cookies.get('state')?.value
  if (request.nextUrl.searchParams.get('state') !== state) {
    return NextResponse.redirect(new URL('/login?error=state', request.url)) //! require-integrity-failure-log(mismatch)
  }
  return NextResponse.redirect(new URL('/inside', request.url))
}
