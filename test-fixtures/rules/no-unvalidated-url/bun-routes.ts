// Bun: a route's parameter names the host.
Bun.serve({
  routes: {
    '/status/:host': async (request) => {
      const answer = await fetch(`https://${request.params.host}/status`) //! no-unvalidated-url(host)
      return new Response(answer.body)
    },
  },
})
