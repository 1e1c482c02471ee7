// Clerk: `auth()` has no user id when nobody is logged in.
import { auth } from '@clerk/nextjs/server'
import { NextResponse } from 'next/server'

export async function GET() {
  const { userId } = await auth()
  if (!userId) return new NextResponse('unauthorized', { status: 401 }) //! require-auth-failure-log(refused)
  return NextResponse.json({ userId })
}
