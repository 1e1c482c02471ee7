import { MongoClient } from 'mongodb'
import pino from 'pino'

const logger = pino()
const database = new MongoClient('mongodb://db').db('audit')

export class Store {
  async copy(query: object) {
    const cursor = await database.collection('messages').find(query)
    try {
      for (let message = await cursor.next(); message; message = await cursor.next())
        await database.collection('archive').insertOne(message)
    } catch (error) {
      logger.error({ error }, 'messages not copied')
      throw error
    }
  }

  async mark(id: string) {
    await database.collection('messages').updateOne({ id }, { $set: { copied: true } })
  }
}
