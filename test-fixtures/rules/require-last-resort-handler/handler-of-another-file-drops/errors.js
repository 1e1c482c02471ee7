export function onError(err, req, res, next) {
  res.status(500).send('sorry')
}
