// Good: the client is made by a factory of another file, and the address is its own.
import type { Request, Response } from 'express'
import { createClient } from './create-client'

const client = createClient()

export async function show(request: Request, response: Response) {
  const answer = await client.get('/status')
  response.json({ from: request.path, data: answer.data })
}
