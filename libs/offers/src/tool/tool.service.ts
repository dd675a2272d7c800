import { demand, invalid, LIMITS, optionalText } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { Tools } from './tool.loader.ts';
import { maySetToolStatus, TOOL_STATUSES, type ToolStatusValue } from './tool.policy.ts';
import { ToolRepository } from './tool.repository.ts';

/** What schools decide about tools. */
@Injectable()
export class ToolService {
  constructor(
    private readonly tools: Tools,
    private readonly repository: ToolRepository,
  ) {}

  /**
   * Says whether a school's people may use a tool.
   * @throws DomainError VOCABULARY_UNKNOWN for another status than `allowed`, `conditional` or `not`
   */
  async setStatus(ctx: Ctx, toolId: string, institutionId: string, status: string, reason?: string | null): Promise<void> {
    const tool = await this.tools.get(ctx, toolId);
    demand(maySetToolStatus(ctx.viewer, institutionId));
    if (!isStatus(status)) throw invalid('VOCABULARY_UNKNOWN', { field: 'status', value: status.slice(0, 100) });
    await this.repository.saveStatus(ctx, { toolId: tool.id, institutionId, status, reason: optionalText(reason, 'reason', LIMITS.short) });
    ctx.loaders.clear(); // the answer shows what was just decided
  }
}

const isStatus = (text: string): text is ToolStatusValue => (TOOL_STATUSES as readonly string[]).includes(text);
