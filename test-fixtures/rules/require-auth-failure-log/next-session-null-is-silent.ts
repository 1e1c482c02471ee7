// next-auth: a session that does not exist any more is refused without a log.
import { getServerSession } from 'next-auth'
import { NextResponse } from 'next/server'
import { invoices } from '@/lib/invoices'

export async function GET() {
  const session = await getServerSession()
  if (!session) return NextResponse.json({ error: 'Unauthorized' }, { status: 401 }) //! require-auth-failure-log(refused)
  return NextResponse.json(await invoices.all())
}
