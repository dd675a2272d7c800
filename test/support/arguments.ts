import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A valid value of a scalar at a place such as `comment.threadId`, or undefined when the answer is up to the type. */
export type Examples = (place: string, type: string) => Json | undefined;

/** A value that goes into the program: a root field, and the way from its arguments to the value. */
export interface Place {
  readonly field: string;
  readonly path: readonly string[];
  /** The name of the scalar or enum. */
  readonly type: string;
}

/** Everything that people and programs can ask and say, read from the schema. */
export class Doors {
  constructor(private readonly schema: GraphQLSchema) {}

  private fields(): { operation: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }[] {
    const of = (operation: 'query' | 'mutation', type: ReturnType<GraphQLSchema['getQueryType']>) =>
      Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field }));
    return [...of('query', this.schema.getQueryType()), ...of('mutation', this.schema.getMutationType())];
  }

  /** Every place that takes a value of one of these types (all, unless told), inputs inside inputs too. */
  places(types?: readonly string[]): Place[] {
    return this.fields()
      .flatMap(({ field }) => field.args.flatMap((arg) => placesIn(field.name, [arg.name], arg.type)))
      .filter(({ type }) => types === undefined || types.includes(type));
  }

  /** The shortest call of this field: with `value` at the place, and else only what is required, by example. */
  call(place: Pick<Place, 'field' | 'path'>, value: unknown, examples: Examples): { query: string; variables: Record<string, unknown> } {
    const { operation, field } = this.field(place.field);
    const [key, ...rest] = place.path;
    const variables: Record<string, unknown> = {};
    for (const arg of field.args) {
      const at = `${field.name}.${arg.name}`;
      if (arg.name === key) variables[key] = within(arg.type, rest, value, at, examples);
      else if (isRequiredArgument(arg)) variables[arg.name] = example(arg.type, at, examples);
    }
    const used = field.args.filter((arg) => arg.name in variables);
    const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const given = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
    return { query: `${operation} (${declared}) { ${field.name}(${given})${selection} }`, variables };
  }

  private field(name: string) {
    const found = this.fields().find(({ field }) => field.name === name);
    if (!found) throw new Error(`no root field ${name}`);
    return found;
  }
}

const nameOf = ({ field, path }: Pick<Place, 'field' | 'path'>): string => [field, ...path.filter((key) => key !== '0')].join('.');
export { nameOf as placeName };

function placesIn(field: string, path: readonly string[], type: GraphQLInputType): Place[] {
  if (isNonNullType(type)) return placesIn(field, path, type.ofType);
  if (isListType(type)) return placesIn(field, [...path, '0'], type.ofType);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((one) => placesIn(field, [...path, one.name], one.type));
  return [{ field, path, type: type.name }];
}

/** A value of this type with `value` at the end of the path, and what else is required by example. */
function within(type: GraphQLInputType, path: readonly string[], value: unknown, at: string, examples: Examples): unknown {
  const [key, ...rest] = path;
  if (isNonNullType(type)) return within(type.ofType, path, value, at, examples);
  if (key === undefined) return value;
  if (isListType(type)) return [within(type.ofType, rest, value, at, examples)];
  if (!isInputObjectType(type)) throw new Error(`${at} has no ${key}`);
  const made: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    if (field.name === key) made[key] = within(field.type, rest, value, `${at}.${key}`, examples);
    else if (isRequiredInputField(field)) made[field.name] = example(field.type, `${at}.${field.name}`, examples);
  }
  return made;
}

function example(type: GraphQLInputType, at: string, examples: Examples): unknown {
  if (isNonNullType(type)) return example(type.ofType, at, examples);
  if (isListType(type)) return [example(type.ofType, at, examples)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, example(field.type, `${at}.${field.name}`, examples)]),
    );
  const given = examples(at, type.name);
  if (given !== undefined) return given;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const plain: Record<string, Json> = { String: 'tekst', Int: 1, Float: 1, Boolean: true, Day: '2099-01-01' };
  if (!(type.name in plain)) throw new Error(`${at} needs an example of ${type.name}`);
  return plain[type.name];
}
