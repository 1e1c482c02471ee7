// Bad: the interceptor measures, and logs no failure.
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'
import { TimingInterceptor } from './timing.interceptor'

async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  app.useGlobalInterceptors(new TimingInterceptor())
  await app.listen(3000)
}

bootstrap()
