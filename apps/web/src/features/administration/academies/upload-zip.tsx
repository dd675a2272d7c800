import { useRouter } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { ApiError } from '../../../app/api-error.ts';
import { request } from '../../../app/api.ts';
import { type Carrier, carryOverTus } from '../../../app/tus-carry.ts';
import { CheckAcademyImportDoc } from '../../../gql/administration.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ActionError, Progress } from '../../../ui/state.tsx';
import { messages } from './messages.ts';

interface Sending {
  readonly name: string;
  readonly size: number;
  readonly sent: number;
}

/** Sends a zip and has it looked at; a line that breaks is taken up again while the page is open. */
export function UploadZip() {
  const t = useT(messages);
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const carrier = useRef<Carrier>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<unknown>(null);
  const fail = (fault: unknown) => {
    setSending(null);
    setError(fault);
  };
  const send = (file: File | undefined) => {
    if (!file) return;
    let url = '';
    setError(null);
    setSending({ name: file.name, size: file.size, sent: 0 });
    carrier.current = carryOverTus({
      file,
      name: file.name,
      url: null,
      onUrl: (given) => (url = given),
      onProgress: (sent) => setSending({ name: file.name, size: file.size, sent }),
      onDone: () =>
        void request(CheckAcademyImportDoc, { uploadId: url.slice(url.lastIndexOf('/') + 1) }).then(
          ({ checkAcademyImport }) => router.history.push(`/beheer/academies/${checkAcademyImport.id}`),
          fail,
        ),
      onFault: (code, details) => fail(new ApiError(code, 'INVALID', details)),
    });
  };
  if (sending)
    return (
      <Progress
        title={t.sending(sending.name)}
        value={sending.sent}
        max={sending.size}
        onStop={() => {
          carrier.current?.stop(true);
          setSending(null);
        }}
        stopWord={t.stop}
      />
    );
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button inside does the same with a keyboard */}
      <div
        className="drop-zone"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          send(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="upload" />
        <p className="drop-by-hand">
          <b>{t.drop}</b>
        </p>
        <Actions>
          <Button look="primary" onClick={() => input.current?.click()}>
            {t.choose}
          </Button>
        </Actions>
        <input
          ref={input}
          className="vh"
          type="file"
          accept=".zip"
          tabIndex={-1}
          aria-label={t.choose}
          onChange={({ target }) => {
            send(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
      <ActionError error={error} />
    </>
  );
}
