// Nuxt: server files use the functions of h3 without an import.
export default defineEventHandler(async (event) => {
  const body = await readBody(event)
  return $fetch(body.callback) //! no-unvalidated-url(host)
})
