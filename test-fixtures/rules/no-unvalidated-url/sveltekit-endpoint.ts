// SvelteKit: types of a route come from a file that is generated beside it.
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ url, fetch }) => {
  const answer = await fetch(url.searchParams.get('page')) //! no-unvalidated-url(host)
  return new Response(await answer.text())
}
