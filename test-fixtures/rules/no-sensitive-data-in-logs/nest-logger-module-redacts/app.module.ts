// The module's configuration holds for the injected logger, for Nest's own, and for those of requests.
import { Module } from '@nestjs/common'
import { LoggerModule } from 'nestjs-pino'
import { LoginService } from './login.service'

@Module({
  imports: [LoggerModule.forRoot({ pinoHttp: { redact: ['password', 'req.headers.authorization'] } })],
  providers: [LoginService],
})
export class AppModule {}
