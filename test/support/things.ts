import { newId } from '@deelgenoot/kernel';
import { Tools } from '@deelgenoot/offers';
import { type Name, PASSWORD, pdf, type World } from './world.ts';

/** One id of every kind of thing that has one, belonging to one person. */
export type Things = Record<(typeof KINDS)[number], string>;

const KINDS = [
  'school',
  'person',
  'membership',
  'session',
  'token',
  'invitation',
  'material',
  'thread',
  'comment',
  'contribution',
  'consent',
  'file',
  'revision',
  'import',
  'export',
  'arrival',
  'upload',
  'notification',
  'case',
  'tool',
] as const;

/** What an argument takes the id of, where its name does not say it. */
const BY_ARGUMENT: Record<string, (typeof KINDS)[number]> = {
  'academyImport.id': 'arrival',
  'academyImportLines.id': 'arrival',
  'carryOutAcademyImport.id': 'arrival',
  'cancelAcademyImport.id': 'arrival',
  localPartId: 'material', // nor of a place in a work
  cardId: 'material', // the id of a work is never one of a card
  'endStandingClearance.id': 'consent', // no consent is a permission of a school
  authorId: 'person',
  makerId: 'person',
  makerIds: 'person',
  ids: 'material',
  into: 'school',
  readers: 'school',
  parentId: 'comment',
  clientId: 'comment',
  subjectId: 'contribution',
  waitingId: 'notification',
};

/** Of which kind an id at this place is. @throws Error for a new place whose name does not tell, which then needs a line above */
export function kindAt(place: string): (typeof KINDS)[number] {
  const [field = '', ...path] = place.split('.');
  const argument = path.at(-1) ?? '';
  const named = (name: string) => KINDS.find((kind) => name.toLowerCase().includes(kind));
  const kind = BY_ARGUMENT[place] ?? BY_ARGUMENT[argument] ?? named(argument === 'id' ? field : argument);
  if (!kind) throw new Error(`which kind of thing does ${place} take the id of?`);
  return kind;
}

/** Words that must be one of a list before anything else is looked at. */
const WORDS: Record<string, string> = {
  'giveNotice.subjectKind': 'contribution',
  'giveNotice.reason': 'other',
  'hide.subjectKind': 'contribution',
  'hide.rule': 'other',
  'restore.subjectKind': 'contribution',
  'react.subjectKind': 'contribution',
  'react.kind': 'thanks',
  'setToolStatus.status': 'allowed',
  'createToken.scopes': 'read',
  'createSchool.input.kind': 'roc',
  'updateSchool.input.kind': 'roc',
  licence: 'adapt',
  email: 'iemand@school.example',
  domain: 'school.example',
  password: PASSWORD,
  current: PASSWORD,
};

/** A value that belongs at this place, as far as its type does not say it. */
export const exampleAt = (things: Things, place: string, type: string): string | undefined =>
  type === 'ID' ? things[kindAt(place)] : (WORDS[place] ?? WORDS[place.split('.').at(-1) ?? '']);

const one = async (world: World, table: string, where: string, params: unknown[]): Promise<string> => {
  const [row] = await world.app.sql<{ id: string }>(`SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1`, params);
  return row?.id ?? newId(); // who has none of them has the id of nothing
};

const fileOf = (world: World, materialId: string): Promise<string> =>
  one(world, 'catalog.file', 'version_id IN (SELECT id FROM catalog.version WHERE material_id = $1)', [materialId]);

async function say(world: World, who: Name, materialId: string | null): Promise<Pick<Things, 'contribution' | 'thread' | 'comment'>> {
  const at = world.at[who];
  const audience = materialId ? 'MY_SCHOOL' : 'EVERYONE';
  const { contribute } = await at.ask<{ contribute: { id: string; thread: { id: string } } }>(
    'mutation ($input: ContributionInput!) { contribute(input: $input) { id thread { id } } }',
    { input: { kind: 'TIP', title: 'Wacht zes tellen', body: 'Tel tot zes.', materialId, audience } },
  );
  const { comment } = await at.ask<{ comment: { id: string } }>('mutation ($id: ID!) { comment(threadId: $id, body: "Dank.") { id } }', {
    id: contribute.thread.id,
  });
  return { contribution: contribute.id, thread: contribute.thread.id, comment: comment.id };
}

async function belongings(
  world: World,
  who: Name,
  school: keyof World['schools'],
): Promise<Omit<Things, 'material' | 'file' | 'revision' | 'thread' | 'comment' | 'contribution'>> {
  const personId = world.people[who];
  const institutionId = world.schools[school];
  await world.at[who].ask('mutation { createToken(name: "Rooster", scopes: ["read"], days: 30) { secret } }');
  return {
    school: institutionId,
    person: personId,
    membership: await one(world, 'identity.membership', 'person_id = $1', [personId]),
    session: await one(world, 'identity.session', 'person_id = $1', [personId]),
    token: await one(world, 'identity.api_token', 'person_id = $1', [personId]),
    invitation: await one(world, 'identity.invitation', 'institution_id = $1', [institutionId]),
    consent: await one(world, 'consent.consent', 'author_id = $1', [personId]),
    import: await one(world, 'catalog.import', 'institution_id = $1', [institutionId]),
    export: await one(world, 'interop.export', 'institution_id = $1', [institutionId]),
    arrival: await one(world, 'interop.arrival', 'true', []),
    notification: await one(world, 'notifications.notification', 'person_id = $1', [personId]),
    case: await one(world, 'moderation."case"', 'institution_id = $1', [institutionId]),
    tool: await one(world, 'offers.tool', 'true', []),
    upload: await world.at[who].upload('les.pdf', await pdf('Tel tot zes.')),
  };
}

/** Everything of anna and ROC Noord that stays within it, and what chris of Groen College Veld has. */
export async function twoWorlds(world: World): Promise<{ noord: Things; veld: Things }> {
  await world.app.act((ctx) =>
    world.app.get(Tools).seed(ctx, [
      {
        slug: 'bord',
        name: 'Bord',
        kind: 'board',
        description: { nl: 'Een prikbord.', en: 'A board.' },
        url: 'https://bord.example',
        needsAccount: false,
        privacyNote: null,
      },
    ]),
  );
  const shared = await world.publishPdf('Een gedeeld zorgplan.', 'Zorgplan');
  await world.ask([shared]);
  await world.answer('anna', true);
  const material = await world.publishPdf('Alleen voor ons.', 'Toetsen');
  await world.at.manon.ask('mutation ($input: InviteInput!) { invite(input: $input) { id } }', {
    input: { schoolId: world.schools.noord, email: 'nieuw@school.example', roles: ['TEACHER'] },
  });
  const words = await say(world, 'anna', material);
  await world.at.bram.ask('mutation ($id: ID!) { giveNotice(subjectKind: "contribution", subjectId: $id, reason: "other") }', { id: words.contribution });
  await world.ask([material]);
  const waiting = await world.consents('anna', 'REQUESTED');
  const own = await say(world, 'chris', null);
  const { startRevision } = await world.at.manon.ask<{ startRevision: { id: string } }>(
    'mutation ($id: ID!, $uploadIds: [ID!]!) { startRevision(materialId: $id, uploadIds: $uploadIds) { id } }',
    { id: material, uploadIds: [await world.at.manon.upload('toets.pdf', await pdf('Alleen nog voor ons.'))] },
  );
  await world.at.beheer.ask('mutation ($id: ID!) { checkAcademyImport(uploadId: $id) { id } }', {
    id: await world.at.beheer.upload('a.zip', await pdf('Geen zip.')),
  });
  await world.at.manon.ask('mutation ($id: ID!) { startAcademyExport(schoolId: $id) { id } }', { id: world.schools.noord });
  await world.app.drainOutbox();
  return {
    noord: {
      ...(await belongings(world, 'anna', 'noord')),
      ...words,
      material,
      file: await fileOf(world, material),
      revision: startRevision.id,
      consent: waiting[0]?.id ?? '',
    },
    veld: { ...(await belongings(world, 'chris', 'veld')), ...own, material: shared, file: await fileOf(world, shared), revision: newId() },
  };
}
