// iron-session: what is handed out is the session itself.
import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { options } from './session'

export async function GET() {
  const current = await getIronSession(await cookies(), options)
  console.log('current', current) //! no-sensitive-data-in-logs(whole)
  return Response.json({ ok: true })
}
