import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inShard } from '../../server/src/cli/chosenFiles';
import { shardOf } from '../../server/src/cli/options';
import { COMPLETE, isReport, pdnLint } from './support';

describe('shards', () => {
  const files = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 });

  it('are together the whole, have nothing in common, and are of one size but for one file', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 9 }), (all, count) => {
        const shards = Array.from({ length: count }, (_, n) => inShard(all, { index: n + 1, count }));
        assert.deepEqual(shards.flat().sort(), [...all].sort());
        const sizes = shards.map(({ length }) => length);
        assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, String(sizes));
      }),
    );
  });

  it('hold the same files in whatever order these are found, and keep that order', () => {
    const numbered = files.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(numbered, fc.integer({ min: 1, max: 9 }), ([all, other], count) => {
        const shard = inShard(other, { index: 1, count });
        assert.deepEqual([...shard].sort(), inShard(all, { index: 1, count }).sort());
        assert.deepEqual(
          shard,
          other.filter((file) => shard.includes(file)),
        );
      }),
    );
  });

  it('are named by a part and a number of parts', () => {
    assert.deepEqual(shardOf('2/3'), { index: 2, count: 3 });
    for (const value of ['0/3', '4/3', '1', '1/0', '-1/3', '1/3/5', 'a/b', '', '1/', ' 1/3', '1.5/3'])
      assert.equal(shardOf(value), undefined, value);
  });

  it('of a run are those of the list', async () => {
    const world = { files: Object.fromEntries(['c.md', 'a.md', 'b.md'].map((name) => [name, COMPLETE])) };
    const read = async (shard: string) =>
      isReport(JSON.parse((await pdnLint(['--format', 'json', '--shard', shard, '.'], world)).out)).documents.map(
        ({ path }) => path,
      );
    assert.deepEqual(await read('1/2'), ['a.md', 'c.md']);
    assert.deepEqual(await read('2/2'), ['b.md']);
  });
});
