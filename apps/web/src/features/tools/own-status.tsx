import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import type { ToolQuery } from '../../gql/tools.ts';
import { useT } from '../../i18n/language.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { DateText } from '../../ui/text.tsx';
import { messages } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';
import { StatusForm } from './status-form.tsx';

type Tool = ToolQuery['tool'];

/** What each school of the reader agreed about this tool; its managers and i-coaches change it here. */
export function OwnStatus({ tool }: { tool: Tool }) {
  const t = useT(messages);
  const { me } = useSession();
  const [open, setOpen] = useState<string | null>(null);
  return me?.memberships.map(({ id, school, roles }) => {
    const now = tool.statuses.find((status) => status.school.id === school.id);
    const may = !me.suspended && roles.some((role) => role === 'MANAGER' || role === 'ICOACH');
    return (
      <Section key={id} title={t.mine(school.name)}>
        <div className="stack">
          <p className="line">
            <StatusBadge status={now?.status} />
            {now && (
              <span className="meta">
                {t.since} <DateText at={now.since} />
              </span>
            )}
          </p>
          <p>
            {now ? (
              now.reason
            ) : (
              <>
                {t.unknownText} {!may && t.askSchool}
              </>
            )}
          </p>
          {may && open !== id && (
            <Actions>
              <Button icon="edit" onClick={() => setOpen(id)}>
                {now ? t.change : t.set}
              </Button>
            </Actions>
          )}
          {open === id && (
            <StatusForm toolId={tool.id} school={school} now={{ status: now?.status ?? null, reason: now?.reason ?? '' }} onDone={() => setOpen(null)} />
          )}
        </div>
      </Section>
    );
  });
}
