// One text among the arguments of a field is not all of them.
import { Args, Mutation, Resolver } from '@nestjs/graphql'

@Resolver()
export class Stock {
  @Mutation()
  order(@Args('sku') sku: string, @Args('password') password: string) {
    console.log('ordered', sku)
    console.log('by', password) //! no-sensitive-data-in-logs(reaches)
  }
}
