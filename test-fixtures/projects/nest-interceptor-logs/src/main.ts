// Good: the interceptor logs whatever fails in a controller or a service behind it.
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'
import { FailureInterceptor } from './failure.interceptor'

async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  app.useGlobalInterceptors(new FailureInterceptor())
  await app.listen(3000)
}

bootstrap()
