import { createHash } from 'node:crypto';
import { Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/**
 * Every named operation as the text that travels: the operation and the fragments it needs, without superfluous blanks.
 * @param {readonly { document?: import('graphql').DocumentNode }[]} files
 * @returns {{ name: string, type: string, hasVariables: boolean, text: string, hash: string }[]}
 */
export function textsOf(files) {
  const definitions = files.flatMap((file) => file.document?.definitions ?? []);
  const fragments = new Map(definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));

  /** Adds what `node` spreads to `used`, and what that spreads. */
  const collect = (node, used) => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`Fragment ${name.value} is not in src/fragments nor in this folder`);
        if (used.has(fragment)) return;
        used.add(fragment);
        collect(fragment, used);
      },
    });
    return used;
  };

  return definitions
    .filter((d) => d.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      if (!operation.name) throw new Error('Every operation needs a name');
      const text = stripIgnoredCharacters([operation, ...collect(operation, new Set())].map(print).join('\n'));
      return {
        name: operation.name.value,
        type: operation.operation[0].toUpperCase() + operation.operation.slice(1),
        text,
        hash: createHash('sha256').update(text).digest('hex'),
      };
    });
}
