import { others } from '@deelgenoot/access';
import { type Answer, type Clearance, Roster, type Scope, type State } from '@deelgenoot/consent';
import { cardAudience, type CardFacts } from './card.policy.ts';

const schools = ['b', 'c', 'home'];
const today = new Roster(schools.map((id) => ({ id, mergedInto: null })));
const all: Scope = { mode: 'all', institutions: [], futureMembers: true };
const notC: Scope = { mode: 'except', institutions: ['c'], futureMembers: false };
const everyone: Scope = { mode: 'public', institutions: [], futureMembers: true };
const onlyC: Scope = { mode: 'include', institutions: ['c'], futureMembers: false };

const said = (state: State, scope: Scope | null = null, authorId = 'anna'): Answer => ({
  id: `${authorId}-${state}`,
  authorId,
  state,
  version: 1,
  terms: scope && { scope, licence: 'use', attribution: 'full', versionPolicy: 'minor', until: null },
  roster: scope && today,
  supersedes: null,
});
const cleared = (scope: Scope, until: Date | null = null): Clearance => ({ id: 'k', institutionId: 'home', scope, roster: today, until });
const facts = (more: Partial<CardFacts>): CardFacts => ({
  showCards: true,
  online: true,
  home: 'home',
  authors: ['anna'],
  answers: [],
  clearance: null,
  wasCleared: false,
  memberSchools: today,
  ...more,
});
const educators = ['educators'];

describe('who may know that a work is there', () => {
  it.each<[string, Partial<CardFacts>, string[] | null]>([
    ['never asked: every other member school', {}, educators],
    ['the school does not want cards', { showCards: false }, null],
    ['a draft, or hidden', { online: false }, null],
    ['nobody to ask', { authors: [] }, null],
    ['asked', { answers: [said('requested')] }, educators],
    ['never answered', { answers: [said('lapsed')] }, educators],
    ['the question was taken back', { answers: [said('cancelled')] }, educators],
    ['no', { answers: [said('declined')] }, null],
    ['no of one of two', { authors: ['anna', 'bram'], answers: [said('granted', all), said('declined', null, 'bram')] }, null],
    ['no, and asked again', { answers: [said('requested'), said('declined')] }, null],
    ['no, and later yes', { answers: [said('granted', all), said('declined')] }, educators],
    ['stopped', { answers: [said('withdrawn', all)] }, null],
    ['revoked', { answers: [said('revoked', all)] }, null],
    ['left one out', { answers: [said('granted', notC)] }, ['institution:b']],
    ['left one out, and it came to its end', { answers: [said('expired', notC)] }, ['institution:b']],
    ['left one out, and is asked anew since another maker left', { answers: [said('requested'), said('superseded', notC)] }, ['institution:b']],
    ['left one out, and said yes to all since', { answers: [said('granted', all), said('superseded', notC)] }, educators],
    ['left one out, of all to come', { answers: [said('granted', { ...notC, futureMembers: true })] }, [others(['c'])]],
    ['everyone may see it', { answers: [said('granted', everyone)] }, educators],
    ['chose one', { answers: [said('granted', onlyC)] }, ['institution:c']],
    ['two who have no school in common', { authors: ['anna', 'bram'], answers: [said('granted', notC), said('granted', onlyC, 'bram')] }, null],
    ['the school left one out', { clearance: cleared(notC), wasCleared: true }, ['institution:b']],
    ['the school took its permission back', { wasCleared: true }, null],
  ])('%s', (_, more, expected) => expect(cardAudience(facts(more))?.passes ?? null).toEqual(expected));

  it('ends with the permission of the school', () => {
    const until = new Date('2026-03-01T00:00:00Z');
    expect(cardAudience(facts({ clearance: cleared(all, until), wasCleared: true }))?.until).toBe(until);
  });
});
