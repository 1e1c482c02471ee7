import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'
import { LoggingFilter } from './logging.filter'

async function start() {
  const app = await NestFactory.create(AppModule)
  app.useGlobalFilters(new LoggingFilter())
  await app.listen(3000)
}

void start()
