import { NextResponse } from 'next/server'
import bcrypt from 'bcrypt'
import { refuse } from '../../refuse'
import { users } from '../../users'

export async function POST(request: Request) {
  const { name, password } = await request.json()
  const user = await users.find(name)
  const matches = await bcrypt.compare(password, user.hash)
  if (!matches) return refuse(name)
  return NextResponse.json({ id: user.id })
}
