// Where more is tried than a message to the peer, or an order goes to a service, the loss matters.
exports.answer = function (ws, store, command) {
  try {
    store.save(command)
    ws.send(JSON.stringify({ action: 'saved', id: command.id }))
  } catch (error) {} //! require-error-log(catch)
}

exports.order = async function (connection, command) {
  try {
    const receipt = await connection.send(command)
    command.receipt = receipt.id
  } catch (error) {} //! require-error-log(catch)
}

exports.publish = function (client, message) {
  try {
    client.send(message)
  } catch (error) {} //! require-error-log(catch)
}
