// Bad: the filter for HTTP exceptions logs those from 500 on.
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'
import { HttpErrorFilter } from './http-error.filter'

async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  app.useGlobalFilters(new HttpErrorFilter())
  await app.listen(3000)
}

bootstrap()
