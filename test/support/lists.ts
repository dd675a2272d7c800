import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const isList = (type: unknown): boolean => (isNonNullType(type) ? isList(type.ofType) : isListType(type));
const isConnection = (type: GraphQLObjectType): boolean => type.name.endsWith('Connection');

/** Every list of things that a question can reach, as `Type.field`. The nodes of a connection are the connection. */
export function listsOf(schema: GraphQLSchema): string[] {
  const seen = new Set<string>();
  const lists: string[] = [];
  const visit = (type: GraphQLObjectType): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (!isObjectType(named)) continue;
      if (isConnection(named) || (isList(field.type) && !isConnection(type))) lists.push(`${type.name}.${field.name}`);
      visit(named);
    }
  };
  visit(schema.getQueryType() as GraphQLObjectType);
  return lists.sort();
}

/**
 * All that can be asked of a thing without saying more: its plain fields, and to this depth what it is connected with.
 * @param avoid fields, as `Type.field`, that are left out
 */
export function everythingOf(type: GraphQLObjectType, depth: number, avoid: ReadonlySet<string> = new Set()): string {
  const parts = Object.values(type.getFields()).flatMap((field) => (avoid.has(`${type.name}.${field.name}`) ? [] : partsOf(field, depth, avoid)));
  return `{ __typename ${parts.join(' ')} }`;
}

function partsOf(field: GraphQLField<unknown, unknown>, depth: number, avoid: ReadonlySet<string>): string[] {
  if (field.args.some((arg) => isRequiredArgument(arg))) return [];
  const named = getNamedType(field.type);
  if (isLeafType(named)) return [field.name];
  if (!isObjectType(named) || depth === 0) return [];
  if (isConnection(named)) return [`${field.name}(first: 2) ${everythingOf(named, depth, avoid)}`];
  return [`${field.name} ${everythingOf(named, depth - 1, avoid)}`];
}
