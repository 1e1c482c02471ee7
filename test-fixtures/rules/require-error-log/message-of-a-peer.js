// Good: whoever sent a message that is no JSON is told so, an address that is none is kept as it is, and who cannot be told has gone.
const { write } = require('./events')

exports.onMessage = (ws, data) => {
  try {
    const message = JSON.parse(data)
    if (message.type === 'subscribe') ws.send('{"ok":true}')
  } catch (e) {
    ws.send('{"error":"invalid"}')
  }
}

exports.withName = (url, name) => {
  try {
    const target = new URL(url)
    target.searchParams.set('name', name)
    return target.toString()
  } catch (e) {
    return url
  }
}

exports.publish = (subscribers, event) => {
  for (const subscriber of subscribers) {
    try {
      write(subscriber, event)
    } catch {
      subscribers.delete(subscriber)
    }
  }
}
