// The exception that a gateway returns does not say whose fault the failure is, and keeps nothing of it.
import { Logger } from '@nestjs/common'
import { MessageBody, SubscribeMessage, WebSocketGateway, WsException } from '@nestjs/websockets'
import type { Repository } from 'typeorm'

@WebSocketGateway()
export class Gateway {
  readonly #logger = new Logger('gateway')

  constructor(private readonly rooms: Repository<object>) {}

  @SubscribeMessage('save')
  async save(@MessageBody() room: object) {
    try {
      return await this.rooms.save(room)
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch) "neither logged"
      return new WsException('could not save the room')
    }
  }

  @SubscribeMessage('store')
  async store(@MessageBody() room: object) {
    try {
      return await this.rooms.save(room)
    } catch (error) {
      this.#logger.error(error)
      return new WsException('could not save the room')
    }
  }
}
