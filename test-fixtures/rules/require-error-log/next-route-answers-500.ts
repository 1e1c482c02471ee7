// Next.js: a route handler that answers 500 without a log leaves nothing to look at.
import { NextResponse } from 'next/server'
import { invoices } from '@/lib/invoices'

export async function POST(request: Request) {
  try {
    const invoice = await invoices.create(await request.json())
    return NextResponse.json(invoice)
  } catch (error) { //! require-error-log(catch)
    return NextResponse.json({ error: 'Internal error' }, { status: 500 })
  }
}
