import { type Pass, visibleSql } from '@deelgenoot/access';
import { decodeCursor, isId, notFound, type Page, type PageArgs, pageSize, toPage } from '@deelgenoot/kernel';
import { type Ctx, kept } from '@deelgenoot/platform';
import { Injectable } from '@nestjs/common';
import { hearersOf, stubVisibility, wordsVisibility } from '../audience/audience.policy.ts';
import { nextSeqSql, type ThreadRow, visibleThreadsSql } from '../thread/thread.repository.ts';

/** A comment as a viewer sees it; of a stub only place and time are left. */
export interface CommentRow {
  readonly id: string;
  readonly threadId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly seq: number;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
  readonly hiddenAt: Date | null;
  /** Whether the viewer may read it; the fields below are null otherwise. */
  readonly seen: boolean;
  readonly body: string | null;
  readonly authorId: string | null;
  readonly institutionId: string | null;
  readonly audienceId: string | null;
  readonly editedAt: Date | null;
  readonly statementId: string | null;
}

/** A comment as it is stored, without its audience. */
export interface StoredComment {
  readonly id: string;
  readonly threadId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly body: string;
  readonly authorId: string;
  readonly institutionId: string | null;
  readonly audienceId: string | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly hiddenAt: Date | null;
  readonly statementId: string | null;
  readonly caseOpen: boolean;
}

export type NewComment = Pick<StoredComment, 'id' | 'parentId' | 'body' | 'authorId' | 'institutionId' | 'audienceId'> & { readonly clientId: string | null };

export interface CommentPage extends PageArgs {
  /** Only what is new or changed after this event, in the order of the events. */
  readonly sinceSeq?: number | null;
}

/** Whether a viewer may read the comment `c`, as `v.seen`. What is deleted is read by nobody. */
const SEEN = `CROSS JOIN LATERAL (SELECT ${visibleSql('c', '$1')} AND c.deleted_at IS NULL AS seen) v`;
const SHOWN = '(v.seen OR c.stub && $1::text[])';

/** Whether the comment `c`, one of these, stands in a thread that a viewer sees. */
const inVisibleThread = (ids: string, passes: string): string =>
  `c.thread_id IN (SELECT vt.id FROM ${visibleThreadsSql(`ARRAY(SELECT i.thread_id FROM community.comment i WHERE i.id = ANY(${ids}))`, passes)} vt)`;

const whenSeen = (column: string, name: string): string => `CASE WHEN v.seen THEN c.${column} END AS "${name}"`;
const COLUMNS = `c.id, c.thread_id AS "threadId", c.parent_id AS "parentId", c.position::int AS position, c.seq::int AS seq, c.created_at AS "createdAt", c.deleted_at AS "deletedAt",
  c.hidden_at AS "hiddenAt", v.seen, ${whenSeen('body', 'body')}, ${whenSeen('author_id', 'authorId')}, ${whenSeen('institution_id', 'institutionId')},
  ${whenSeen('audience_id', 'audienceId')}, ${whenSeen('edited_at', 'editedAt')}, ${whenSeen('statement_id', 'statementId')}`;

const STORED = `c.id, c.thread_id AS "threadId", c.parent_id AS "parentId", c.position::int AS position, c.body, c.author_id AS "authorId", c.institution_id AS "institutionId", c.audience_id AS "audienceId",
  c.created_at AS "createdAt", c.edited_at AS "editedAt", c.deleted_at AS "deletedAt", c.hidden_at AS "hiddenAt", c.statement_id AS "statementId", c.case_open AS "caseOpen"`;

/** SQL of comments. Every read for a person starts from their passes. */
@Injectable()
export class CommentRepository {
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<CommentRow[]> {
    const known = ids.filter(isId);
    if (known.length === 0) return [];
    return ctx.db.query(
      kept(`SELECT ${COLUMNS} FROM community.comment c ${SEEN} WHERE c.id = ANY($2::uuid[]) AND ${SHOWN} AND ${inVisibleThread('$2::uuid[]', '$1')}`),
      [ctx.viewer.passes, known],
    );
  }

  /** The same page of each of these threads, in one statement: oldest first, or by event when asked what changed. */
  async pages(ctx: Ctx, threadIds: readonly string[], page: CommentPage): Promise<Map<string, Page<CommentRow>>> {
    const size = pageSize(page.first);
    const order = page.sinceSeq == null ? 'position' : 'seq';
    const [cursor] = page.after ? decodeCursor(page.after, 1) : [0];
    const after = Math.max(page.sinceSeq ?? 0, Number(cursor) || 0);
    const rows: CommentRow[] = await ctx.db.query(
      kept(`SELECT x.* FROM ${visibleThreadsSql('$2::uuid[]', '$1')} s CROSS JOIN LATERAL (
         SELECT ${COLUMNS} FROM community.comment c ${SEEN} WHERE c.thread_id = s.id AND c.${order} > $3 AND ${SHOWN} ORDER BY c.${order} LIMIT $4) x
       ORDER BY x."threadId", x.${order}`),
      [ctx.viewer.passes, threadIds, after, size + 1],
    );
    return new Map(
      threadIds.map((id) => [
        id,
        toPage(
          rows.filter((row) => row.threadId === id),
          size,
          (row) => [row[order]],
        ),
      ]),
    );
  }

  /**
   * Writes a comment as the thread's next event and nudges its room (as realtime's `Nudges` would), all in one statement,
   * so that the lock that orders the thread's events is held as short as can be. The first comment makes the thread.
   * @returns the event's number, or null when the thread is locked (and `alsoLocked` is not set) or its author sent the same `clientId` before
   */
  async insert(
    ctx: Ctx,
    thread: Pick<ThreadRow, 'id' | 'subjectKind' | 'subjectId'>,
    comment: NewComment,
    { alsoLocked = false } = {},
  ): Promise<number | null> {
    const audience = wordsVisibility({ ...comment, hiddenAt: null, deletedAt: null, caseOpen: false });
    const [row]: { seq: number }[] = await ctx.db.query(
      kept(`WITH event AS (
         INSERT INTO community.thread AS t (id, subject_kind, subject_id, last_seq)
         SELECT $1, $2, $3, ${nextSeqSql('0')} WHERE NOT EXISTS (SELECT 1 FROM community.comment WHERE author_id = $7 AND client_id = $10)
         ON CONFLICT (id) DO UPDATE SET last_seq = ${nextSeqSql('t.last_seq')} WHERE t.locked_at IS NULL OR $15 RETURNING last_seq),
       made AS (
         INSERT INTO community.comment (id, thread_id, parent_id, position, seq, body, author_id, institution_id, audience_id, client_id, created_at, open, shared, shared_until)
         SELECT $4, $1, $5, last_seq, last_seq, $6, $7, $8, $9, $10, $11, $12, $13, $14 FROM event
         ON CONFLICT (author_id, client_id) WHERE client_id IS NOT NULL DO NOTHING RETURNING seq)
       SELECT seq::int AS seq, pg_notify('nudge', json_strip_nulls(json_build_object('type', 'comment', 'kind', 'thread', 'id', $1::uuid, 'seq', seq, 'only', $16::text[]))::text) FROM made`),
      [
        thread.id,
        thread.subjectKind,
        thread.subjectId,
        comment.id,
        comment.parentId,
        comment.body,
        comment.authorId,
        comment.institutionId,
        comment.audienceId,
        comment.clientId,
        ctx.now,
        audience.open,
        audience.shared,
        audience.sharedUntil,
        alsoLocked,
        hearersOf({ ...comment, hiddenAt: null, deletedAt: null, caseOpen: false }) ?? null,
      ],
    );
    return row?.seq ?? null;
  }

  /** The comment that this author sent under this id before. */
  async byClientId(ctx: Ctx, authorId: string, clientId: string): Promise<{ id: string } | null> {
    const [row]: { id: string }[] = await ctx.db.query('SELECT id FROM community.comment WHERE author_id = $1 AND client_id = $2', [authorId, clientId]);
    return row ?? null;
  }

  /**
   * A comment that the viewer reads, or wrote, locked for change.
   * @throws DomainError NOT_FOUND when it is absent or unseen
   */
  async lock(ctx: Ctx, id: string): Promise<StoredComment> {
    const condition = `(${visibleSql('c', '$2')} AND ${inVisibleThread('ARRAY[$1::uuid]', '$2')} OR c.author_id = $3)`;
    const [row] = isId(id) ? await this.lockBy(ctx, condition, [id, ctx.viewer.passes, ctx.viewer.personId]) : [];
    if (!row) throw notFound();
    return row;
  }

  /** Locked, without a viewer: for moderation, which asks for itself who may. */
  async lockForJudging(ctx: Ctx, id: string): Promise<StoredComment | null> {
    return (await this.lockBy(ctx, 'true', [id]))[0] ?? null;
  }

  /** How many someone wrote that still stand. */
  async countBy(ctx: Ctx, authorId: string): Promise<number> {
    const [row] = await ctx.db.query<{ n: number }[]>('SELECT count(*)::int AS n FROM community.comment WHERE author_id = $1 AND deleted_at IS NULL', [
      authorId,
    ]);
    return row?.n ?? 0;
  }

  /** All that someone ever wrote, locked; thread by thread, so that two who change the same threads wait for each other. */
  async lockAllOf(ctx: Ctx, authorId: string): Promise<StoredComment[]> {
    return ctx.db.query(`SELECT ${STORED} FROM community.comment c WHERE c.author_id = $1 ORDER BY c.thread_id, c.id FOR NO KEY UPDATE OF c`, [authorId]);
  }

  /** Without a viewer: for moderation. */
  async describe(ctx: Ctx, ids: readonly string[]): Promise<StoredComment[]> {
    return ctx.db.query(`SELECT ${STORED} FROM community.comment c WHERE c.id = ANY($1::uuid[])`, [ids]);
  }

  /**
   * Saves a changed comment as the thread's next event, and stamps its audience anew.
   * @returns the event's number
   */
  async save(ctx: Ctx, comment: StoredComment): Promise<number> {
    const [rows]: [{ seq: number }[]] = await ctx.db.query(
      `WITH event AS (UPDATE community.thread SET last_seq = ${nextSeqSql('last_seq')} WHERE id = $2 RETURNING last_seq)
       UPDATE community.comment c SET seq = event.last_seq, body = $3, edited_at = $4, deleted_at = $5, hidden_at = $6, statement_id = $7, case_open = $8, open = $9, shared = $10, shared_until = $11, stub = $12, author_id = $13, institution_id = $14
       FROM event WHERE c.id = $1 RETURNING c.seq::int AS seq`,
      [
        comment.id,
        comment.threadId,
        comment.body,
        comment.editedAt,
        comment.deletedAt,
        comment.hiddenAt,
        comment.statementId,
        comment.caseOpen,
        ...audienceOf(comment),
        comment.authorId,
        comment.institutionId,
      ],
    );
    return (rows[0] as { seq: number }).seq;
  }

  /** Stamps a comment whose case opened; nothing that readers see changes, so it is no event. */
  async stamp(ctx: Ctx, comment: StoredComment): Promise<void> {
    await ctx.db.query('UPDATE community.comment SET case_open = $2, open = $3, shared = $4, shared_until = $5, stub = $6 WHERE id = $1', [
      comment.id,
      comment.caseOpen,
      ...audienceOf(comment),
    ]);
  }

  private lockBy(ctx: Ctx, condition: string, params: unknown[]): Promise<StoredComment[]> {
    // Not FOR UPDATE: a reply that is being written only needs its parent to stay.
    return ctx.db.query(`SELECT ${STORED} FROM community.comment c WHERE c.id = $1 AND ${condition} FOR NO KEY UPDATE OF c`, params);
  }
}

function audienceOf(comment: StoredComment): [readonly Pass[], readonly Pass[], Date | null, readonly Pass[]] {
  const { open, shared, sharedUntil } = wordsVisibility(comment);
  return [open, shared, sharedUntil, stubVisibility(comment)];
}
