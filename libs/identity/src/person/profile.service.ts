import { demand, invalid, LIMITS, optionalText, requireName, requireText, VOCABULARIES } from '@deelgenoot/kernel';
import type { Ctx } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { mayAct } from '../membership/membership.policy.ts';
import { People } from './people.ts';
import type { PersonRow } from './person.entity.ts';
import type { ProfileInput } from './profile-input.type.ts';

type Changes = Partial<Pick<PersonRow, 'name' | 'headline' | 'locale' | 'askMeAbout' | 'domains' | 'levels' | 'profileOpen'>>;

/** What people tell of themselves. */
@Injectable()
export class Profile {
  constructor(private readonly people: People) {}

  async update(ctx: Ctx, input: ProfileInput): Promise<PersonRow> {
    demand(mayAct(ctx.viewer));
    const person = await this.people.update(ctx, ctx.viewer.personId!, changesOf(input));
    ctx.loaders.clear();
    return person;
  }
}

function changesOf(input: ProfileInput): Changes {
  return {
    ...(input.name != null ? { name: requireName(input.name) } : {}),
    ...(input.headline !== undefined ? { headline: optionalText(input.headline, 'headline', LIMITS.title) } : {}),
    ...(input.locale != null ? { locale: input.locale } : {}),
    ...(input.askMeAbout != null ? { askMeAbout: [...new Set(input.askMeAbout.map((text) => requireText(text, 'askMeAbout', LIMITS.name)))] } : {}),
    ...(input.domains != null ? { domains: requireTerms(input.domains, 'domains') } : {}),
    ...(input.levels != null ? { levels: requireTerms(input.levels, 'levels') } : {}),
    ...(input.profileOpen != null ? { profileOpen: input.profileOpen } : {}),
  };
}

function requireTerms(values: string[], vocabulary: 'domains' | 'levels'): string[] {
  const unknown = values.find((value) => !VOCABULARIES[vocabulary].includes(value));
  if (unknown !== undefined) throw invalid('VOCABULARY_UNKNOWN', { field: vocabulary, value: unknown });
  return [...new Set(values)];
}
