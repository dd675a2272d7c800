import type { ConsentRow, Scope, TermsWish } from '@deelgenoot/consent';
import type { Licence } from '@deelgenoot/kernel';

/**
 * What the makers are asked when colleagues elsewhere want a work: that these schools may see it too, beside those that
 * may already. Asking less than there is would take it from others when the answer comes.
 * @param current the answers that hold, and the school's own permission
 */
export function readyTerms(schoolIds: readonly string[], current: readonly Pick<ConsentRow, 'terms'>[], clearance: Scope | null, licence: Licence): TermsWish {
  const scopes = [...current.flatMap(({ terms }) => terms?.scope ?? []), ...(clearance ? [clearance] : [])];
  return {
    scope: widened(scopes, schoolIds),
    licence,
    attribution: 'full',
    versionPolicy: 'minor',
    until: null,
    confirmCreativeCommons: false,
  };
}

/** All that any of these reaches, and these schools. */
function widened(scopes: readonly Scope[], schoolIds: readonly string[]): TermsWish['scope'] {
  const wide = scopes.filter(({ mode }) => mode === 'all' || mode === 'public' || mode === 'except');
  if (wide.length === 0) {
    const named = scopes.flatMap(({ institutions }) => institutions);
    return { mode: 'include', schoolIds: [...new Set([...named, ...schoolIds])], futureMembers: false };
  }
  const futureMembers = wide.some((scope) => scope.futureMembers);
  const leftOut = wide.every(({ mode }) => mode === 'except')
    ? (wide[0] as Scope).institutions.filter((id) => wide.every((one) => one.institutions.includes(id)))
    : [];
  const still = leftOut.filter((id) => !schoolIds.includes(id));
  return still.length > 0 ? { mode: 'except', schoolIds: still, futureMembers } : { mode: 'all', schoolIds: [], futureMembers };
}
