import { secretOf } from './seed.ts';

/** One thing that people do, as a request to the program and as one to the bare server. */
export interface Scenario {
  readonly name: string;
  readonly query: string;
  /** Of the `n`th request: what it is about, from this list. */
  readonly about: 'nothing' | 'work' | 'thread' | 'words';
  variables(about: string): object;
  /** What is visible, of the program's data or of the bare answer; both must be the same. */
  readonly visible?: (answer: Answer) => unknown;
  readonly connections: readonly number[];
  /** How much of the bare server's speed is aimed at; null: only told. */
  readonly aim: number | null;
}

interface Named {
  id: string;
}

/** Those fields of either answer that are compared. */
interface Answer {
  feed?: { nodes: Named[] };
  title?: string;
  files?: Named[];
  reviewSummary?: { n: number };
  commentCount?: number;
  comments?: Named[] | { nodes: Named[] };
}

const SCHOOL = 'school { id slug name }';
const CARD = `id title kind levels domains durationMinutes thumbnailUrl publishedAt ${SCHOOL} makers { label person { id name } }
  viewerCan { edit publish delete askConsent withdraw comment review notice moderate seeLedger }`;

const idsOf = (list: Named[] | { nodes: Named[] } | undefined): string[] => (Array.isArray(list) ? list : (list?.nodes ?? [])).map(({ id }) => id);

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'feed',
    query: `query Feed { feed(first: 20) { nodes { ${CARD} } pageInfo { endCursor hasNextPage } } }`,
    about: 'nothing',
    variables: () => ({}),
    visible: (answer) => idsOf(answer.feed ?? (answer as Named[])),
    connections: [1, 32],
    aim: 0.65,
  },
  {
    name: 'material',
    query: `query Material($id: ID!) { material(id: $id) { ${CARD} description form language bateson buildingBlocks ictCompetences tags licence updatedAt restricted
      files { id name mediaType size pages slides durationSeconds url previewUrl } reviewSummary { average n } } }`,
    about: 'work',
    variables: (id) => ({ id }),
    visible: ({ title, files, reviewSummary }) => [title, idsOf(files), reviewSummary?.n],
    connections: [1, 32],
    aim: 0.6,
  },
  {
    name: 'thread',
    query: `query Thread($id: ID!) { thread(id: $id) { id title seq locked commentCount viewerCan { comment moderate }
      comments(first: 50) { nodes { id parentId seq body createdAt editedAt deleted hidden author { id name } ${SCHOOL} reactions { kind count mine }
        viewerCan { edit delete reply react notice moderate } } pageInfo { endCursor hasNextPage } } } }`,
    about: 'thread',
    variables: (id) => ({ id }),
    visible: ({ title, commentCount, comments }) => [title, commentCount, idsOf(comments)],
    connections: [1, 32],
    aim: 0.6,
  },
  {
    name: 'search',
    query: `query Search($text: String!) { search(input: { text: $text }, first: 20) { totalCount ambiguous widen pageInfo { endCursor hasNextPage } kinds { value label count } facets { name values { value label count } }
      hits { kind id title { text hit } snippet { text hit } place url why material { id title kind ${SCHOOL} makers { label person { id name } } } } } }`,
    about: 'words',
    variables: (text) => ({ text }),
    connections: [1, 32],
    aim: null,
  },
  {
    name: 'comment',
    query: 'mutation Comment($id: ID!) { comment(threadId: $id, body: "Daar ben ik het helemaal mee eens.") { id seq } }',
    about: 'thread',
    variables: (id) => ({ id }),
    connections: [1, 8, 32],
    aim: null,
  },
];

/** A whole HTTP request. */
export function http(path: string, person: number, body: object | null): string {
  const text = body === null ? '' : JSON.stringify(body);
  const head = [
    `${body === null ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: deelgenoot=${secretOf(person)}`,
    'x-csrf: 1',
    'accept: application/json',
  ];
  return [...head, ...(body === null ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]), '', text].join('\r\n');
}

/** The request to the program; its web client would send the document's hash, which costs less to read. */
export const asked = (scenario: Scenario, person: number, about: string): string =>
  http('/graphql', person, { query: scenario.query, variables: scenario.variables(about) });

export const askedBare = ({ name }: Scenario, person: number, about: string): string =>
  http(`/${name}/${encodeURIComponent(about)}`, person, name === 'comment' ? { body: 'Daar ben ik het helemaal mee eens.' } : null);
