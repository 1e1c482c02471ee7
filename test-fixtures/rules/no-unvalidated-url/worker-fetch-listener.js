// The worker's listener to requests hands the request to a function.
addEventListener('fetch', (event) => event.respondWith(answer(event.request)))

async function answer(request) {
  const { searchParams } = new URL(request.url)
  return fetch(searchParams.get('to')) //! no-unvalidated-url(host)
}
