import { useRef, useState, type DragEvent } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useT } from '../../../i18n/language.ts';
import { Actions, Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { messages } from './messages.ts';
import { fromDrop, fromInput, type PickedFile } from './picked-files.ts';
import { UPLOAD_LIMITS } from './upload-queue.ts';

/** A place to drop files on, and the two buttons that do the same. */
export function DropZone({
  first,
  onFiles,
}: {
  /** Nothing was chosen yet, so this is the thing to do. */ first: boolean;
  onFiles: (files: PickedFile[]) => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void fromDrop(event.dataTransfer).then(onFiles);
  };
  const take = (input: HTMLInputElement) => {
    onFiles(fromInput(input.files));
    input.value = ''; // so that the same file can be chosen again
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside do the same with a keyboard
    <div
      className={over ? 'drop-zone drop-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <p className="drop-by-hand">
        <b>{over ? t.dropNow : t.drop}</b>
      </p>
      <Actions>
        <Button look={first ? 'primary' : 'plain'} onClick={() => files.current?.click()}>
          {t.chooseFiles}
        </Button>
        <span className="drop-by-hand">
          <Button onClick={() => folder.current?.click()}>{t.chooseFolder}</Button>
        </span>
      </Actions>
      <p className="meta">{t.limits(format.number(UPLOAD_LIMITS.files), '250 MB', '2 GB')}</p>
      <input ref={files} className="vh" type="file" multiple tabIndex={-1} aria-label={t.chooseFiles} onChange={(e) => take(e.target)} />
      <input
        ref={folder}
        className="vh"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t.chooseFolder}
        {...{ webkitdirectory: '' }}
        onChange={(e) => take(e.target)}
      />
    </div>
  );
}
