import { request } from '../../app/api.ts';
import { MyConsentsOnDoc, WithdrawConsentsDoc } from '../../gql/catalog.ts';

/**
 * Takes back the reader's own consents to one material. Someone may have many, so it looks until all pages are read.
 * @returns which, to go on with them after a slip
 */
export async function stopSharing(materialId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { myConsents }: Awaited<ReturnType<typeof page>> = await page(after);
    ids.push(...myConsents.nodes.filter((one) => one.subjectKind === 'material' && one.subjectId === materialId && one.viewerCan.withdraw).map(({ id }) => id));
    after = myConsents.pageInfo.hasNextPage ? myConsents.pageInfo.endCursor : null;
  } while (after !== null);
  if (ids.length > 0) await request(WithdrawConsentsDoc, { ids });
  return ids;
}

const page = (after: string | null) => request(MyConsentsOnDoc, { after });
