// Next.js route handler with jose: a token that does not verify gets a Response with status 401.
import { jwtVerify } from 'jose'

const key = new TextEncoder().encode(process.env.JWT_KEY)
export async function POST(request: Request) {
  const { token } = await request.json()
  try {
    const { payload } = await jwtVerify(token, key)
    return Response.json({ id: payload.sub })
  } catch {
    return new Response('invalid token', { status: 401 }) //! require-auth-failure-log(refused)
  }
}
