// Good in recommended: nobody knows whether the function that checks keeps a record of its own.
module.exports = (accounts) => async (req, res) => {
  const granted = await accounts.authorize(req.user)
  if (!granted) return res.status(403).end()
  res.sendStatus(204)
}
