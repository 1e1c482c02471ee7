// Astro: the endpoint's address holds the query.
import type { APIRoute } from 'astro'

export const GET: APIRoute = async ({ url }) => {
  const answer = await fetch(url.searchParams.get('feed')) //! no-unvalidated-url(host)
  return new Response(answer.body)
}
