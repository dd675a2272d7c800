import type { GraphqlContext } from '@deelgenoot/platform';
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Action, ActionLimits } from './limits.ts';

const ACTION = Symbol('action');

/** A guard and not the service, because guards run before the mutation's transaction opens: a refusal must not undo the count. */
@Injectable()
export class ActionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: ActionLimits,
  ) {}

  async canActivate(host: ExecutionContext): Promise<true> {
    const { viewer } = GqlExecutionContext.create(host).getContext<GraphqlContext>().ctx;
    if (viewer.personId !== null) await this.limits.count(this.reflector.get<Action>(ACTION, host.getHandler()), viewer.personId);
    return true;
  }
}

/** Counts every use of this field by a person against the limit of this action. */
export const Limited = (action: Action): MethodDecorator => applyDecorators(SetMetadata(ACTION, action), UseGuards(ActionGuard));
