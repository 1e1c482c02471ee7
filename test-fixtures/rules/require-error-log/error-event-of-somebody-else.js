// Good: the first thing that the listener is given names a session; the event is news of an error there, and passed on.
exports.mirror = function (sessions, broadcast) {
  sessions.on('error', (sessionId, data) => {
    broadcast(sessionId, { type: 'error', text: data.text })
  })
}
