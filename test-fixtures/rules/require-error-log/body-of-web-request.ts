// The body of a request may be no JSON and no form: an ordinary answer. That what it asks for cannot be stored is none.
import { Hono } from 'hono'
import { store } from './store'

export async function readBody(request: Request): Promise<unknown> {
  try {
    return await request.clone().json()
  } catch {
    return null
  }
}

export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  if (!form) return Response.json({ error: 'no form' }, { status: 400 })
  try {
    await store.save(form)
  } catch {} //! require-error-log(catch)
  return Response.json({ ok: true })
}

const app = new Hono()
app.post('/notes', async (c) => {
  const note = await c.req.json().catch(() => ({}))
  await store.save(note).catch(() => {}) //! require-error-log(promise)
  return c.json({ ok: true })
})
