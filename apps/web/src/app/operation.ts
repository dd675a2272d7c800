/**
 * A GraphQL document of the client, written by `npm run codegen` into `src/gql`. The two types travel with it and exist
 * only for the compiler.
 */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Result;
}
