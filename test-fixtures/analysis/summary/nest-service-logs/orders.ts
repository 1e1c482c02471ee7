// Good: the service of another file logs.
import { Injectable } from '@nestjs/common'
import { Notes } from './notes'

@Injectable()
export class Orders {
  constructor(private readonly notes: Notes) {}

  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
      this.notes.add(error)
      return null
    }
  }
}
