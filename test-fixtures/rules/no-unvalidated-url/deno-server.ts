// Deno: the handler gets a request of the web platform.
Deno.serve(async (request) => {
  const { searchParams } = new URL(request.url)
  return fetch(searchParams.get('url')) //! no-unvalidated-url(host)
})
