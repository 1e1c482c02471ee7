// A route handler of Next answers 403 to who is no member.
import { NextResponse } from 'next/server'
import { teams } from '@/lib/teams'

export async function DELETE(request: Request, { params }: { params: { id: string } }) {
  const team = await teams.read(params.id)
  if (!team.isMember(request.headers.get('x-user'))) {
    return NextResponse.json({ error: 'not a member' }, { status: 403 }) //! require-access-denied-log(denied)
  }
  return NextResponse.json({})
}
