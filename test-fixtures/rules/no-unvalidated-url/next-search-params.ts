// Next.js: a search parameter of a route handler.
import { NextRequest, NextResponse } from 'next/server'

export async function GET(request: NextRequest) {
  const target = request.nextUrl.searchParams.get('target')!
  const answer = await fetch(target)
  //                         ^^^^^^ error: no-unvalidated-url(host)
  return NextResponse.json(await answer.json())
}
