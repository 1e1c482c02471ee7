// Good: a message names one of three known regions.
import { Kafka } from 'kafkajs'

const REGIONS = new Map([['eu', 'https://eu.example.com/'], ['us', 'https://us.example.com/']])
const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'hooks' })
consumer.run({
  eachMessage: async ({ message }) => {
    const address = REGIONS.get(JSON.parse(String(message.value)).region)
    if (address) await fetch(address, { method: 'POST' })
  },
})
