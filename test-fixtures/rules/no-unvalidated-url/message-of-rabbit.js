// A message of a queue names the address.
const amqp = require('amqplib')

async function start() {
  const channel = await (await amqp.connect('amqp://queue')).createChannel()
  await channel.consume('hooks', async (message) => {
    const { url } = JSON.parse(message.content.toString())
    await fetch(url) //! no-unvalidated-url(host)
    channel.ack(message)
  })
}
start()
