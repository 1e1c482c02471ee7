import pino, { type Logger } from 'pino'
export abstract class BaseService {
  protected readonly logger: Logger
  constructor(name: string) { this.logger = pino({ name }) }
  protected abstract run(id: string): Promise<void>
  protected onError(error: unknown): void { this.logger.error({ err: error }, 'failed') }
  async execute(id: string) {
    try {
      await this.run(id)
    } catch (error) {
      this.onError(error)
    }
  }
}
export abstract class QuietService extends BaseService {
  protected failed = 0
  protected override onError(): void { this.failed++ }
}
