// svix throws for a forged message; a route handler of Next answers 400.
import { NextResponse } from 'next/server'
import { Webhook } from 'svix'

export async function POST(request: Request) {
  const hook = new Webhook(process.env.SVIX_SECRET!)
  try {
    hook.verify(await request.text(), Object.fromEntries(request.headers))
  } catch {
    return NextResponse.json({ error: 'signature' }, { status: 400 }) //! require-integrity-failure-log(mismatch)
  }
  return NextResponse.json({})
}
