/** Schools and people for the sheet; invented. */
export const SCHOOLS = [
  { id: '0197a3d0-0000-7000-8000-000000000001', slug: 'roc-noordster', name: 'ROC Noordster' },
  { id: '0197a3d0-0000-7000-8000-000000000002', slug: 'vakcollege-de-kade', name: 'Vakcollege De Kade' },
  { id: '0197a3d0-0000-7000-8000-000000000003', slug: 'groen-college-veldzicht', name: 'Groen College Veldzicht' },
  { id: '0197a3d0-0000-7000-8000-000000000004', slug: 'mbo-zuiderhaven', name: 'MBO Zuiderhaven' },
  { id: '0197a3d0-0000-7000-8000-000000000005', slug: 'roc-het-eiland', name: 'ROC Het Eiland' },
  { id: '0197a3d0-0000-7000-8000-000000000006', slug: 'mbo-de-heuvel', name: 'MBO De Heuvel' },
] as const;

const [noordster, kade, veldzicht, zuiderhaven] = SCHOOLS;

export const PEOPLE = {
  anna: { id: 'anna', name: 'Anna Dijkman', school: noordster },
  bram: { id: 'bram', name: 'Bram Oosting', school: noordster },
  chris: { id: 'chris', name: 'Chris van Loon', school: veldzicht },
  dewi: { id: 'dewi', name: 'Dewi Hartono', school: kade },
  mo: { id: 'mo', name: 'Mo El Amrani', school: zuiderhaven },
} as const;
