/** What the makers' house styles have in common: one ink per school, and what stands on a cover. */
export interface Style {
  /** Six hexadecimal digits without `#`. */
  ink: string;
  soft: string;
  accent: string;
}

export const styles: Record<string, Style> = {
  noordster: { ink: '0a5751', soft: 'e2eeeb', accent: 'ffd930' },
  kade: { ink: '2c4f9e', soft: 'e4eaf7', accent: 'f2a65a' },
  veldzicht: { ink: '55621a', soft: 'eef1dc', accent: 'e8c33c' },
  zuiderhaven: { ink: 'b8480d', soft: 'fbe9de', accent: '6fb7c9' },
  lichtdruk: { ink: '8c2a5b', soft: 'f7e4ee', accent: 'f4c95d' },
  brinkhage: { ink: '3f4a4a', soft: 'eceeee', accent: '8bbf9f' },
};

/** What every renderer knows about the material it writes. */
export interface Cover {
  title: string;
  school: string;
  domain: string;
  levels: string;
  minutes: number;
  makers: string[];
  style: Style;
}

/** The fixed moment written into every file, so that a second run gives the same bytes. */
export const moment = new Date('2026-09-01T08:00:00Z');

/** One line for under a title: domain, level, time. */
export const facts = (cover: Cover): string => `${cover.domain} · niveau ${cover.levels} · ${cover.minutes} minuten`;

export const demoLine = 'Demo: verzonnen school en verzonnen makers';
