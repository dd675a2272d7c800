import 'reflect-metadata';
import type { ModulesContainer } from '@nestjs/core';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { ctxOf, type GraphqlContext } from './request-context.ts';

// Where the decorators of @nestjs/graphql leave what they were told.
const FIELD = 'graphql:resolve_property';
const NAME = 'graphql:resolver_name';
const TYPE = 'graphql:resolver_type';
const PARAMETERS = '__routeArguments__';
/** `@Parent()`, as the first half of a parameter's key; the second is its place. */
const PARENT = '0';

type Resolve = GraphQLFieldResolver<unknown, GraphqlContext>;
type Method = (...args: unknown[]) => unknown;

/**
 * Calls field resolvers that take nothing but the parent and the `Ctx` as what they are: functions. Nest would lead each call
 * through pipes and interceptors, of which fields have none, and that costs more than most fields themselves; a page of a
 * conversation has hundreds. Queries, mutations and fields with arguments keep their way through Nest.
 */
export function directFields(schema: GraphQLSchema, modules: ModulesContainer): GraphQLSchema {
  for (const module of modules.values())
    for (const { instance } of module.providers.values()) {
      const type: unknown = instance?.constructor && Reflect.getMetadata(TYPE, instance.constructor);
      if (typeof type !== 'string') continue;
      const object = schema.getType(type);
      if (!isObjectType(object)) continue;
      const fields = object.getFields();
      for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(instance))) {
        const resolve = directly(instance as object, method);
        const field = fields[resolve?.field ?? ''];
        if (field && resolve) field.resolve = resolve.call as Resolve;
      }
    }
  return schema;
}

/** Null for what is no field, or takes anything else. */
function directly(instance: object, name: string): { field: string; call: Resolve } | null {
  const method = (instance as Record<string, unknown>)[name];
  if (typeof method !== 'function' || !Reflect.getMetadata(FIELD, method)) return null;
  const told: Record<string, { index: number; factory?: unknown; pipes?: unknown[] }> = Reflect.getMetadata(PARAMETERS, instance.constructor, name) ?? {};
  const places: ('ctx' | 'parent')[] = [];
  for (const [key, { index, factory, pipes }] of Object.entries(told)) {
    const what = factory === ctxOf ? 'ctx' : key === `${PARENT}:${index}` ? 'parent' : null;
    if (what === null || (pipes && pipes.length > 0)) return null;
    places[index] = what;
  }
  const field = (Reflect.getMetadata(NAME, method) as string | undefined) ?? name;
  const call: Resolve = (parent, _args, { ctx }) =>
    (method as Method).apply(
      instance,
      places.map((place) => (place === 'ctx' ? ctx : parent)),
    );
  return { field, call };
}
