import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common'
import { catchError, tap, throwError } from 'rxjs'

@Injectable()
export class TimingInterceptor implements NestInterceptor {
  private readonly logger = new Logger(TimingInterceptor.name)
  private failures = 0

  intercept(context: ExecutionContext, next: CallHandler) {
    const start = Date.now()
    return next.handle().pipe(
      tap(() => this.logger.log(`answered in ${Date.now() - start} ms`)),
      catchError((error) => {
        this.failures++
        return throwError(() => error)
      }),
    )
  }
}
