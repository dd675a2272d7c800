import './kit.css';
import { PageHead } from '../../app/page.tsx';
import { KitBasics } from './kit-basics.tsx';
import { KitContent } from './kit-content.tsx';
import { KitForms } from './kit-forms.tsx';
import { KitStates } from './kit-states.tsx';
import { KitWidgets } from './kit-widgets.tsx';

/** Everything a page is made of, in every state. For who builds pages; its texts are Dutch only. */
export function KitPage() {
  return (
    <>
      <PageHead title="Onderdelen" lead="Alles waar een pagina uit bestaat, in elke toestand. Zet onderaan donker aan om het andere licht te zien." />
      <div className="stack-l">
        <KitBasics />
        <KitForms />
        <KitContent />
        <KitWidgets />
        <KitStates />
      </div>
    </>
  );
}
