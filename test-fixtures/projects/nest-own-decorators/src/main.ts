// Own decorators of methods, parameters and roles: what they log counts, and a guard that is silent does not.
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'
async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  await app.listen(3000)
}
void bootstrap()
