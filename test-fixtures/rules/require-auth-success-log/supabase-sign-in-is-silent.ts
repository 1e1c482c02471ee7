// A route of Next signs somebody in.
import { NextResponse } from 'next/server'
import { createClient } from '@supabase/supabase-js'

export async function POST(request: Request) {
  const client = createClient(process.env.URL!, process.env.KEY!)
  const { error } = await client.auth.signInWithPassword(await request.json()) //! require-auth-success-log(done)
  if (error) {
    console.warn('sign-in failed', error.code)
    return NextResponse.json({}, { status: 401 })
  }
  return NextResponse.json({ ok: true })
}
