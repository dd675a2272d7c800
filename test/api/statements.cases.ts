import { type Case, ONE, titleOf } from './statements.crowd.ts';
import { Families } from './statements.families.ts';

const first = (n: number): Promise<object> => Promise.resolve({ n });
const page = (who: string, query: string): Case => ({ who, query, rows: first });

/** What is asked of the crowd. */
export class Cases extends Families {
  /** A case for every list that can grow. */
  cases(): Record<string, Case> {
    return {
      'Query.contributions': page('chris', 'query ($n: Int!) { contributions(first: $n) @ }'),
      'Query.feed': page('chris', 'query ($n: Int!) { feed(first: $n) @ }'),
      'Query.materials': page('manon', 'query ($n: Int!) { materials(first: $n, filter: {}) @ }'),
      'Query.schools': page('beheer', 'query ($n: Int!) { schools(first: $n) @ }'),
      'Query.accounts': page('beheer', 'query ($n: Int!) { accounts(first: $n) @ }'),
      'Query.auditTrail': {
        who: 'beheer',
        query: 'query ($n: Int!) { auditTrail(first: $n) @ }',
        rows: async (n) => {
          await this.app.sql(
            `INSERT INTO identity.audit (at, actor_id, act, about, details) SELECT now(), $1::uuid, 'setRoles', $1::uuid::text, '{}' FROM generate_series(1, $2::int)`,
            [this.manon, n],
          );
          return { n };
        },
      },
      'Query.standingClearances': {
        who: 'manon',
        query: 'query ($id: ID!) { standingClearances(schoolId: $id) @ }',
        rows: async (n) => {
          await this.app.sql(
            `INSERT INTO consent.standing_clearance (id, subject_kind, institution_id, class, scope, roster, given_at)
             SELECT ${ONE}, 'material', $1, jsonb_build_array(jsonb_build_array('form:zout' || n)), '{"mode":"all","institutions":[],"futureMembers":true}', (SELECT sha256 FROM consent.roster LIMIT 1), now()
             FROM generate_series((SELECT count(*)::int + 1 FROM consent.standing_clearance WHERE institution_id = $1), $2::int) n`,
            [this.noord, n],
          );
          return { id: this.noord };
        },
      },
      'Query.worksSeenBy': { ...page('manon', `query ($n: Int!) { worksSeenBy(schoolId: "${this.noord}", readers: "${this.reader}", first: $n) @ }`), most: 5 },
      'Query.tools': page('chris', 'query ($n: Int!) { tools(first: $n) @ }'),
      'SearchResult.hits': page('chris', 'query ($n: Int!) { search(first: $n, input: { text: "" }) { hits @ } }'),
      'Query.suggest': {
        who: 'chris',
        query: 'query ($text: String!) { suggest(text: $text) @ }',
        rows: async (n) => ({ text: n === 2 ? 'mondelinge' : 'le' }),
        most: 5,
      },
      'Query.cards': {
        who: 'chris',
        query: 'query ($n: Int!) { cards(first: $n, text: "Zoutkaart") @ }',
        rows: async (n) => {
          await this.cards(n);
          return { n };
        },
      },
      'Material.localParts': this.onWork('localParts @'),
      ...this.families(),
      'Query.accessRequests': {
        who: 'manon',
        query: 'query ($id: ID!) { accessRequests(schoolId: $id) @ }',
        rows: async (n) => {
          await this.cards(n);
          await this.app.sql(
            `INSERT INTO catalog.access_request (id, material_id, person_id, institution_id)
             SELECT ${ONE}, k.material_id, p.id, $2::uuid FROM (SELECT material_id, row_number() OVER (ORDER BY id) AS at FROM catalog.card) k
             JOIN (SELECT id, row_number() OVER (ORDER BY id) AS at FROM identity.person WHERE name LIKE 'Zoutkoper%') p USING (at) WHERE at <= $1 ON CONFLICT DO NOTHING`,
            [n, this.noord],
          );
          return { id: this.noord };
        },
      },
      'AccessRequest.questions': {
        who: 'manon',
        query: 'query ($id: ID!) { accessRequests(schoolId: $id) { questions @ } }',
        rows: (n) => this.asked(n),
      },
      'Query.members': {
        who: 'manon',
        query: 'query ($n: Int!, $id: ID!) { members(first: $n, schoolId: $id) @ }',
        rows: async (n) => ({ n, id: this.noord }),
      },
      'Query.colleagues': {
        who: 'manon',
        query: 'query ($id: ID!, $text: String!) { colleagues(schoolId: $id, text: $text) @ }',
        rows: async (n) => ({ id: this.noord, text: n === 2 ? 'Manon' : 'Zoutkoper' }),
        most: 8,
      },
      'Query.consentBoard': {
        who: 'manon',
        query: 'query ($n: Int!, $id: ID!) { consentBoard(first: $n, schoolId: $id) @ }',
        rows: async (n) => ({ n, id: this.noord }),
      },
      'Material.positions': {
        who: 'manon',
        query: 'query ($id: ID!, $text: String!) { consentBoard(first: 1, schoolId: $id, filter: { text: $text }) { nodes { material { positions @ } } } }',
        rows: async (n) => {
          await this.work(n);
          return { id: this.noord, text: titleOf(n) };
        },
      },
      'Scope.schools': {
        who: 'manon',
        query:
          'query ($id: ID!, $text: String!) { consentBoard(first: 1, schoolId: $id, filter: { text: $text }) { nodes { material { positions { yes { terms { scope { schools @ } } } } } } } }',
        rows: async (n) => {
          await this.work(n);
          return { id: this.noord, text: titleOf(n) };
        },
      },
      'Query.myConsents': {
        who: 'anna',
        query: 'query ($n: Int!) { myConsents(first: $n) @ }',
        rows: async (n) => {
          if (n > 2) await this.ask(this.anna, n);
          return { n };
        },
      },
      'ConsentLink.questions': this.byLink('questions'),
      'ConsentLink.held': this.byLink('held'),
      'ConsentLink.answered': this.byLink('answered'),
      'ConsentLink.toLeave': this.byLink('toLeave'),
      'Query.ledger': { who: 'manon', query: 'query ($id: ID!) { ledger(materialId: $id) @ }', rows: async (n) => ({ id: await this.work(n) }) },
      'AccessExplanation.steps': this.onWork('access { steps @ }'),
      'AccessExplanation.schools': this.onWork('access { schools @ }'),
      'AccessExplanation.without': this.onWork('access { without @ }', 22),
      'AudiencePreview.schools': this.preview('schools'),
      'AudiencePreview.without': this.preview('without'),
      'Material.files': this.onWork('files @'),
      'Material.makers': this.onWork('makers @'),
      'Material.versions': {
        who: 'manon',
        query: 'query ($id: ID!) { material(id: $id) { versions @ } }',
        rows: async (n) => ({ id: await this.versions(n) }),
      },
      'Version.files': this.onWork('versions { files @ }'),
      'Version.makers': this.onWork('versions { makers @ }'),
      'Material.tools': this.onWork('tools @'),
      'Material.reviews': this.onWork('reviews(first: 20) @'),
      'Material.tips': this.onWork('tips(first: 20) @'),
      'Contribution.tools': {
        who: 'manon',
        query: 'query ($id: ID!) { contribution(id: $id) { tools @ } }',
        rows: async (n) => {
          const id = await this.id(`SELECT id FROM community.contribution WHERE title = 'Zout' AND kind = 'tip' ORDER BY id LIMIT 1`).catch(async () => {
            await this.contributions('tip', null, 1);
            return this.id(`SELECT id FROM community.contribution WHERE title = 'Zout' AND kind = 'tip' LIMIT 1`);
          });
          await this.app.sql(`UPDATE community.contribution SET tool_ids = ARRAY(SELECT id FROM offers.tool ORDER BY name LIMIT $2) WHERE id = $1`, [id, n]);
          return { id };
        },
      },
      'Thread.comments': {
        who: 'manon',
        query: 'query ($id: ID!) { material(id: $id) { thread { comments(first: 20) @ } } }',
        rows: async (n) => {
          const id = await this.work(n);
          const thread = await this.id(
            `INSERT INTO community.thread (id, subject_kind, subject_id, last_seq) VALUES ($1, 'material', $1, $2)
             ON CONFLICT (subject_kind, subject_id) DO UPDATE SET last_seq = $2 RETURNING id`,
            [id, n],
          );
          await this.app.sql(
            `INSERT INTO community.comment (id, thread_id, position, seq, author_id, institution_id, body, created_at, open, shared)
             SELECT ${ONE}, $1, row_number() OVER (), row_number() OVER (), p.id, $2::uuid, 'Zout', now(), ARRAY['institution:' || $2::uuid], '{}'
             FROM identity.person p WHERE p.name LIKE 'Zoutkoper%' LIMIT $3`,
            [thread, this.noord, n],
          );
          return { id };
        },
      },
      'Tool.statuses': {
        who: 'manon',
        query: 'query ($slug: String!) { tool(slug: $slug) { statuses @ } }',
        rows: async (n) => {
          const tool = await this.app.sql<{ id: string; slug: string }>(`SELECT id, slug FROM offers.tool ORDER BY name LIMIT 1 OFFSET $1`, [n === 2 ? 0 : 1]);
          const { id, slug } = tool[0] as { id: string; slug: string };
          await this.app.sql(`DELETE FROM offers.tool_status WHERE tool_id = $1`, [id]);
          await this.app.sql(
            `INSERT INTO offers.tool_status (tool_id, institution_id, status, since, set_by, open)
             SELECT $1, s, 'allowed', now(), $2, '{educators}' FROM unnest($3::uuid[]) s`,
            [id, this.manon, await this.members(n)],
          );
          return { slug };
        },
      },
      'Query.imports': this.ofSchool(
        'imports',
        'catalog.import',
        `INSERT INTO catalog.import (id, institution_id, created_by, state, upload_ids, total) VALUES (${ONE}, $1, (SELECT id FROM identity.person WHERE demo_key = 'manon'), 'done', '{}', 1)`,
      ),
      ...this.academies(),
      'Import.items': { who: 'manon', query: 'query ($id: ID!) { import(id: $id) { items @ } }', rows: async (n) => ({ id: await this.imported(n) }) },
      'Query.invitations': this.ofSchool(
        'invitations',
        'identity.invitation',
        `INSERT INTO identity.invitation (id, token_hash, institution_id, email, roles, invited_by, expires_at)
         VALUES (${ONE}, sha256('#'), $1, 'nieuw#@noordster.example', '{teacher}', (SELECT id FROM identity.person WHERE demo_key = 'manon'), now() + interval '1 day')`,
      ),
      'Query.schoolDomains': this.ofSchool(
        'schoolDomains',
        'identity.school_domain',
        `INSERT INTO identity.school_domain (institution_id, domain) VALUES ($1, 'zout#.example')`,
      ),
      'Query.moderationCases': {
        who: 'mo',
        query: 'query ($n: Int!) { moderationCases(first: $n) @ }',
        rows: async (n) => {
          if (n > 2) for (let i = 0; i < n; i++) await this.noticed(1);
          return { n };
        },
      },
      'ModerationCase.notices': {
        who: 'mo',
        query: 'query ($id: ID!) { moderationCase(id: $id) { notices @ } }',
        rows: async (n) => ({ id: await this.noticed(n) }),
      },
      'ModerationCase.log': { who: 'mo', query: 'query ($id: ID!) { moderationCase(id: $id) { log @ } }', rows: async (n) => ({ id: await this.noticed(n) }) },
      'Query.myLeaveQuestions': {
        who: 'anna',
        query: '{ myLeaveQuestions @ }',
        rows: async (n) => {
          await this.doubted(n, this.anna);
          return {};
        },
      },
      'Query.myStatements': {
        who: 'anna',
        query: '{ myStatements @ }',
        rows: async (n) => {
          const id = await this.noticed(1);
          await this.fill(
            n,
            'moderation.statement',
            'author_id = $1 AND $2::uuid IS NOT NULL',
            `INSERT INTO moderation.statement (id, case_id, subject_kind, subject_id, institution_id, author_id, restriction, rule, reason, from_notice, decided_by, lifted_at)
             VALUES (${ONE}, $2, 'comment', ${ONE}, NULL, $1, 'hidden', 'other', 'Zout', false, $1, now())`,
            [this.anna, id],
          );
          return {};
        },
      },
      'Me.memberships': this.ofMe(
        'memberships @',
        'identity.membership',
        `INSERT INTO identity.membership (id, person_id, institution_id, roles)
         SELECT ${ONE}, $1, i.id, '{teacher,manager}' FROM identity.institution i WHERE i.status = 'member'
           AND NOT EXISTS (SELECT 1 FROM identity.membership m WHERE m.person_id = $1 AND m.institution_id = i.id) LIMIT 1`,
      ),
      'MeAbilities.manageSchools': this.ofMe(
        'viewerCan { manageSchools @ }',
        'identity.membership',
        `INSERT INTO identity.membership (id, person_id, institution_id, roles)
         SELECT ${ONE}, $1, i.id, '{teacher,manager}' FROM identity.institution i WHERE i.status = 'member'
           AND NOT EXISTS (SELECT 1 FROM identity.membership m WHERE m.person_id = $1 AND m.institution_id = i.id) LIMIT 1`,
        'manon',
      ),
      'Me.sessions': this.ofMe(
        'sessions @',
        'identity.session',
        `INSERT INTO identity.session (id, token_hash, person_id, device, expires_at) VALUES (${ONE}, sha256(('#' || $1::uuid)::bytea), $1::uuid, 'Zoutvat', now() + interval '1 day')`,
      ),
      'Me.tokens': this.ofMe(
        'tokens @',
        'identity.api_token',
        `INSERT INTO identity.api_token (id, token_hash, person_id, name, scopes, expires_at) VALUES (${ONE}, sha256(('#' || $1::uuid)::bytea), $1::uuid, 'Zoutvat', '{read}', now() + interval '1 day')`,
      ),
      'Me.waiting': this.ofMe(
        'waiting @',
        'notifications.notification',
        `INSERT INTO notifications.notification (id, person_id, kind, title, url, key) VALUES (${ONE}, $1, 'reply', 'Zout', '/', 'zout#')`,
      ),
      'Person.schools': {
        who: 'manon',
        query: 'query ($id: ID!) { person(id: $id) { schools @ } }',
        rows: async (n) => {
          const [id = ''] = await this.people(1);
          await this.fill(
            n,
            'identity.membership',
            'person_id = $1',
            `INSERT INTO identity.membership (id, person_id, institution_id, roles)
             SELECT ${ONE}, $1, i.id, '{teacher}' FROM identity.institution i WHERE i.status = 'member'
               AND NOT EXISTS (SELECT 1 FROM identity.membership m WHERE m.person_id = $1 AND m.institution_id = i.id) LIMIT 1`,
            [id],
          );
          return { id };
        },
      },
    };
  }
}
