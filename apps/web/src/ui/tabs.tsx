import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { Widget } from './aria.tsx';

export interface TabPart {
  readonly key: string;
  readonly title: string;
  readonly count?: number;
  readonly content: ReactNode;
}

/** Parts of one page behind tabs. When each part has its own address, use `TabLinks`. */
export function Tabs({ label, parts, value, onValue }: { label: string; parts: readonly TabPart[]; value?: string; onValue?: (key: string) => void }) {
  return (
    <Widget>
      <AriaTabs selectedKey={value} onSelectionChange={(key) => onValue?.(String(key))}>
        <TabList className="tabs" aria-label={label}>
          {parts.map((part) => (
            <Tab key={part.key} id={part.key}>
              {part.title}
              {part.count !== undefined && <span className="n">{part.count}</span>}
            </Tab>
          ))}
        </TabList>
        {parts.map((part) => (
          <TabPanel key={part.key} id={part.key} className="tab-panel">
            {part.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </Widget>
  );
}
