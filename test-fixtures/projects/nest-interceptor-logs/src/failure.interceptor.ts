import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common'
import { catchError, throwError } from 'rxjs'

@Injectable()
export class FailureInterceptor implements NestInterceptor {
  private readonly logger = new Logger(FailureInterceptor.name)

  intercept(context: ExecutionContext, next: CallHandler) {
    return next.handle().pipe(
      catchError((error) => {
        this.logger.warn(`${context.getHandler().name} failed`, error)
        return throwError(() => error)
      }),
    )
  }
}
