import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

describe('npm run new:slice', () => {
  it('writes a slice that is registered and type-checks', () => {
    const copy = mkdtempSync(join(tmpdir(), 'deelgenoot-slice-'));
    try {
      mkdirSync(join(copy, 'libs'));
      cpSync(join(root, 'libs/moderation'), join(copy, 'libs/moderation'), { recursive: true, filter: (path) => !/node_modules|\/dist$/.test(path) });
      cpSync(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
      const run = (noun: string) =>
        execFileSync(process.execPath, [join(root, 'tools/new-slice.mjs'), noun], {
          env: { ...process.env, SLICE_ROOT: copy },
          encoding: 'utf8',
          stdio: 'pipe',
        });
      run('moderation/house-rule');
      const module = readFileSync(join(copy, 'libs/moderation/src/moderation.module.ts'), 'utf8');
      expect(module).toContain('HouseRuleRepository, HouseRuleService, HouseRuleResolver]');
      expect(() => run('moderation/house-rule')).toThrow(/exists already/);
      expect(() => run('nowhere/thing')).toThrow(/no context/);
      execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(copy, 'libs/moderation/tsconfig.json')], { encoding: 'utf8', stdio: 'pipe' });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }, 60_000);
});
