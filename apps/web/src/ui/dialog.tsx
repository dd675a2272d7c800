import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useT } from '../i18n/language.ts';
import { Widget } from './aria.tsx';
import { Actions, Button } from './button.tsx';
import { messages } from './messages.ts';

/**
 * A question above the page: focus stays inside, Escape and the cross close it, and focus returns to what opened it.
 * Load it with the page that asks (`lazy`), never in the frame. `alert` is for what cannot be taken back: then a press
 * beside it does not close it.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  alert = false,
  wide = false,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  alert?: boolean;
  wide?: boolean;
}) {
  const t = useT(messages);
  return (
    <Widget>
      <ModalOverlay
        className="veil"
        isOpen={open}
        onOpenChange={(next) => {
          if (!next) onClose();
        }}
        isDismissable={!alert}
      >
        <Modal className={wide ? 'modal modal-wide' : 'modal'}>
          <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
            <div className="modal-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <Button look="quiet" iconOnly icon="cross" onClick={onClose}>
                {t.close}
              </Button>
            </div>
            <div className="stack">
              {children}
              {actions && <Actions>{actions}</Actions>}
            </div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Widget>
  );
}
