// Azure, the older form: context first, then the request.
module.exports = async function (context, req) {
  const answer = await fetch(req.query.url) //! no-unvalidated-url(host)
  context.res = { body: await answer.text() }
}
