import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../../app/api.ts';
import { SchoolPageDoc, SchoolsDoc, SetSchoolStatusDoc } from '../../../gql/schools.ts';
import { useT } from '../../../i18n/language.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Menu, type MenuAction } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from '../messages.ts';
import type { ListedSchool } from '../schools-page.tsx';
import { MergeForm } from './merge-form.tsx';
import { SchoolForm } from './school-form.tsx';

/** What a school can become next; a merger is more than a change of status. */
const NEXT: Readonly<Record<ListedSchool['status'], 'MEMBER' | 'LEFT' | null>> = { REFERENCE: 'MEMBER', MEMBER: 'LEFT', LEFT: 'MEMBER', MERGED: null };

/** What an administrator does with one school. */
export function SchoolMenu({ school }: { school: ListedSchool }) {
  const t = useT(messages);
  const queries = useQueryClient();
  const router = useRouter();
  const [open, setOpen] = useState<'edit' | 'status' | 'merge' | null>(null);
  const close = () => setOpen(null);
  const next = NEXT[school.status];
  const setStatus = async (status: 'MEMBER' | 'LEFT') => {
    await request(SetSchoolStatusDoc, { id: school.id, status });
    toast({ text: t.schools.statusDone[status](school.name) });
    await Promise.all([SchoolsDoc, SchoolPageDoc].map(({ name }) => queries.invalidateQueries({ queryKey: [name] })));
  };
  const go = (place: string) => router.history.push(`/school/${school.slug}/${place}`);
  const statusWord = school.status === 'LEFT' ? t.schools.returns : next === 'MEMBER' ? t.schools.joins : t.schools.leaves;
  const actions: MenuAction[] = [
    { key: 'edit', title: t.schools.edit, icon: 'edit', onAction: () => setOpen('edit') },
    ...(next ? [{ key: 'status', title: statusWord, icon: next === 'MEMBER' ? 'check' : 'minus', onAction: () => setOpen('status') } as const] : []),
    ...(school.status === 'MEMBER' ? [{ key: 'merge', title: t.schools.merges, icon: 'split', onAction: () => setOpen('merge') } as const] : []),
    { key: 'domains', title: t.schools.domains, icon: 'mail', onAction: () => go('domeinen') },
    { key: 'invite', title: t.schools.invite, icon: 'people', onAction: () => go('leden') },
  ];
  return (
    <>
      <Menu label={t.schools.more(school.name)} actions={actions} />
      {open === 'edit' && (
        <Dialog open onClose={close} title={t.form.editTitle(school.name)}>
          <SchoolForm school={school} onDone={close} />
        </Dialog>
      )}
      {open === 'merge' && (
        <Dialog open onClose={close} title={t.merge.title(school.name)}>
          <MergeForm school={school} onDone={close} />
        </Dialog>
      )}
      {open === 'status' && next && (
        <ConfirmDialog
          title={t.schools.statusTitle[next](school.name)}
          confirm={t.schools.statusSend[next]}
          busy={t.schools.changing}
          danger={next === 'LEFT'}
          onConfirm={() => setStatus(next)}
          onClose={close}
        >
          <p>{t.schools.statusText[next]}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
