// Next: status 422 says that the client's input is to blame.
// @preset strict
import { NextResponse } from 'next/server'
import { orders } from './orders'

export async function POST(request: Request) {
  try {
    return NextResponse.json(await orders.create(await request.json()))
  } catch (error) {
    console.warn(error)
    return NextResponse.json({ error: error.message }, { status: 422 })
  }
}
