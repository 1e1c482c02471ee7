import { NextResponse } from 'next/server'
import bcrypt from 'bcrypt'
import { users } from '../../users'

export async function POST(request: Request) {
  const { name, password } = await request.json()
  const user = await users.find(name)
  const matches = await bcrypt.compare(password, user.hash)
  if (!matches) return NextResponse.json({ error: 'failed' }, { status: 401 }) //! require-auth-failure-log(refused)
  return NextResponse.json({ id: user.id })
}
