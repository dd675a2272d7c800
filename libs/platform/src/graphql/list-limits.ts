import { DomainError, PAGE_MAX } from '@deelgenoot/kernel';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type GraphQLNamedType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Rows that all lists of an operation may hold together; a list within a list counts for each row of the outer one. */
const ROWS_MAX = 10_000;
/** So often an operation may ask for one and the same field of Query or Mutation, under other names: searching and comparing cost most of all. */
export const SAME_ROOT_MAX = 5;

/** What the other limits do not see: they count words of a query, and a page of 100 within a page of 100 takes no more of those than a page of one. */
export const listLimitsRule: ValidationRule = (context) => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    const root = { query: context.getSchema().getQueryType(), mutation: context.getSchema().getMutationType(), subscription: undefined }[operation.operation];
    const tooMuch = new Operation(context).rows(operation.selectionSet, root) > ROWS_MAX || mostOfOne(context, operation) > SAME_ROOT_MAX;
    if (tooMuch) context.reportError(new GraphQLError('too costly', { originalError: new DomainError('LIMITED', 'QUERY_TOO_COSTLY') }));
  },
});

/** Counts rows; each fragment once for each type, so that fragments within fragments cost nothing to count. */
class Operation {
  private readonly counted = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  rows(set: SelectionSetNode, type: GraphQLNamedType | null | undefined): number {
    let rows = 0;
    for (const selection of set.selections) {
      if (selection.kind === 'Field') rows += this.ofField(selection, type);
      else if (selection.kind === 'InlineFragment') rows += this.rows(selection.selectionSet, this.typeOf(selection.typeCondition?.name.value) ?? type);
      else rows += this.ofFragment(this.context.getFragment(selection.name.value));
    }
    return rows;
  }

  private ofFragment(fragment: FragmentDefinitionNode | null | undefined): number {
    if (!fragment) return 0;
    const known = this.counted.get(fragment.name.value);
    if (known !== undefined) return known;
    this.counted.set(fragment.name.value, 0); // one that holds itself is refused by another rule
    const rows = this.rows(fragment.selectionSet, this.typeOf(fragment.typeCondition.name.value));
    this.counted.set(fragment.name.value, rows);
    return rows;
  }

  private ofField(field: FieldNode, type: GraphQLNamedType | null | undefined): number {
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
    if (!definition || !field.selectionSet) return 0;
    const inside = this.rows(field.selectionSet, getNamedType(definition.type));
    const first = definition.args.find(({ name }) => name === 'first');
    if (!first) return inside;
    const given = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    // what a variable holds is not known yet, and never more than a page may have
    const size = given === undefined ? Number(first.defaultValue ?? PAGE_MAX) : given.kind === 'IntValue' ? Number(given.value) : PAGE_MAX;
    return size * (1 + inside);
  }

  private typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.context.getSchema().getType(name);
  }
}

/** How often the field of the root that is asked for most is asked for, in fragments too. */
function mostOfOne(context: ValidationContext, { selectionSet }: OperationDefinitionNode): number {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const count = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === 'Field') counts.set(selection.name.value, (counts.get(selection.name.value) ?? 0) + 1);
      else if (selection.kind === 'InlineFragment') count(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = context.getFragment(selection.name.value);
        if (fragment) count(fragment.selectionSet);
      }
    }
  };
  count(selectionSet);
  return Math.max(0, ...counts.values());
}
