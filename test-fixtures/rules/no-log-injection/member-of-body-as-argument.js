// The console writes a text as it is wherever it stands, and inspects an object; a member of a body is what its sender makes it.
exports.run = (req, res) => {
  console.log('command', req.body.command, 'came')
  //                     ^^^^^^^^^^^^^^^^ error: no-log-injection(text)
  console.log('body', req.body)
  console.log('command', Number(req.body.count))
  res.end()
}
exports.events = (req, res) => {
  req.body.events.forEach((event) => console.log('event', event))
  res.end()
}
