import { CurrentUser, Delete, ForbiddenError, JsonController, Param } from 'routing-controllers'

@JsonController('/tickets')
export class Tickets {
  readonly #open = new Set<number>()

  @Delete('/:id')
  close(@Param('id') id: number, @CurrentUser() agent: { role: string }) {
    if (agent.role !== 'lead') throw new ForbiddenError() //! require-access-denied-log(denied)
    this.#open.delete(id)
  }
}
