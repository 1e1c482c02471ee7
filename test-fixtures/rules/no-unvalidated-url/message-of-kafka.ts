// What stands in a topic may have come from anywhere.
import { Kafka } from 'kafkajs'

const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'hooks' })
consumer.run({
  eachMessage: async ({ message }) => {
    const { url, body } = JSON.parse(String(message.value))
    await fetch(url, { method: 'POST', body }) //! no-unvalidated-url(host)
  },
})
