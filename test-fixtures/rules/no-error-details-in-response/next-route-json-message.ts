// Next: a route handler answers with the message.
// @preset strict
import { NextResponse } from 'next/server'
import { orders } from './orders'

export async function GET() {
  try {
    return NextResponse.json(await orders.list())
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: error.message }, { status: 500 })
    //                         ^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
}
