// A guard of sockets refuses by the exception of gateways, which Nest tells the client only; one that logs first is silent.
import { Logger } from '@nestjs/common'
import type { CanActivate, ExecutionContext } from '@nestjs/common'
import { WsException } from '@nestjs/websockets'
import { verify } from 'jsonwebtoken'

export class SocketGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const client = context.switchToWs().getClient()
    try {
      client.data.user = verify(client.handshake.auth.token, client.secret)
      return true
    } catch {
      throw new WsException('Unauthorized')
      //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "jwt.verify throws"
    }
  }
}

export class LoggingGuard implements CanActivate {
  readonly #logger = new Logger('guard')

  canActivate(context: ExecutionContext) {
    const client = context.switchToWs().getClient()
    try {
      client.data.user = verify(client.handshake.auth.token, client.secret)
      return true
    } catch (error) {
      this.#logger.warn(`a token is refused: ${error.name}`)
      throw new WsException('Unauthorized')
    }
  }
}
