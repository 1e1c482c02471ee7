// Good: the parameter is one encoded piece of the path.
import { Elysia } from 'elysia'

new Elysia().get('/users/:id', async ({ params }) => {
  const answer = await fetch(`https://api.example.com/users/${encodeURIComponent(params.id)}`)
  return answer.json()
})
