import { lazy, Suspense, useState } from 'react';
import { useT } from '../../../i18n/language.ts';
import { Menu, type MenuAction } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toast.tsx';
import { messages } from './messages.ts';
import type { Subject } from './reactions.tsx';

const NoticeDialog = lazy(async () => ({ default: (await import('../../../app/work/notice-dialog.tsx')).NoticeDialog }));
const ConfirmDialog = lazy(async () => ({ default: (await import('../../../ui/confirm-dialog.tsx')).ConfirmDialog }));

/** What is rarely done with a message or a contribution: edit, delete, report, copy its link. */
export function WordsMenu({
  subject,
  label,
  link,
  extra = [],
  onEdit,
  onDelete,
  notice,
}: {
  subject: Subject;
  label: string;
  link: string;
  extra?: readonly MenuAction[];
  onEdit?: (() => void) | false;
  onDelete?: (() => Promise<void>) | false;
  notice: boolean;
}) {
  const t = useT(messages);
  const [open, setOpen] = useState<'delete' | 'notice' | null>(null);
  const close = () => setOpen(null);
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(link, location.href).href);
    toast({ text: t.copied });
  };
  const actions: MenuAction[] = [
    ...extra,
    ...(onEdit ? [{ key: 'edit', title: t.edit, icon: 'edit' as const, onAction: onEdit }] : []),
    ...(onDelete ? [{ key: 'delete', title: t.delete, icon: 'trash' as const, onAction: () => setOpen('delete') }] : []),
    { key: 'copy', title: t.copy, icon: 'link', onAction: () => void copy() },
    ...(notice ? [{ key: 'notice', title: t.notice, icon: 'flag' as const, onAction: () => setOpen('notice') }] : []),
  ];
  const here = subject.kind === 'contribution';
  return (
    <>
      <Menu label={label} actions={actions} />
      <Suspense>
        {open === 'notice' && <NoticeDialog subject={subject} onClose={close} />}
        {open === 'delete' && onDelete && (
          <ConfirmDialog danger title={here ? t.deleteHereTitle : t.deleteTitle} confirm={t.deleteYes} busy={t.deleting} onConfirm={onDelete} onClose={close}>
            <p>{here ? t.deleteHereText : t.deleteText}</p>
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}
