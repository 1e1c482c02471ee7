// The configuration is made by a factory.
import { Module } from '@nestjs/common'
import { ConfigService } from '@nestjs/config'
import { LoggerModule } from 'nestjs-pino'

@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [ConfigService],
      useFactory: async (config: ConfigService) => ({
        pinoHttp: { level: config.get('LOG_LEVEL'), redact: { paths: ['password'], censor: '***' } },
      }),
    }),
  ],
})
export class AppModule {}
