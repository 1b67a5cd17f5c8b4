import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { quota, shard, share } from '../../src/config/written-values.ts';

const cases = {
  shard: {
    value: shard,
    read: { '3/8': { index: 3, total: 8 }, '1/1': { index: 1, total: 1 } },
    refused: ['4/3', '0/3', '1', 'a/b', '', '-1/3', '1/3/4', '1/10000'],
  },
  quota: {
    value: quota,
    read: {
      'gpt-4o=50': ['gpt-4o', 50],
      ' gpt-4o = 50 ': ['gpt-4o', 50],
      'a=b=5': ['a=b', 5],
      'a=0': ['a', 0],
    },
    refused: ['gpt-4o', 'gpt-4o=many', '=50', 'a=-1', 'a=1.5', ''],
  },
  share: {
    value: share,
    read: { '25%': 0.25, ' 25 % ': 0.25, '0.25': 0.25, '.5': 0.5, '0': 0 },
    refused: ['much', '%', '-0.1', '1e-2', ''],
  },
} as const;

for (const [name, { value, read, refused }] of Object.entries(cases)) {
  suite(`a written ${name}`, () => {
    for (const [text, expected] of Object.entries(read)) {
      test(`${JSON.stringify(text)} is read`, () => assert.deepEqual(value.read(text), expected));
    }
    for (const text of refused) {
      test(`${JSON.stringify(text)} is none`, () => assert.equal(value.read(text), undefined));
    }
  });
}
