import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IntTable } from '../../src/core/int-table';

test('a field that was never set is 0, wherever it is', () => {
  const table = new IntTable(2);
  expect([table.at(0, 0), table.at(123_456, 1)]).toEqual([0, 0]);
  table.set(5000, 1, 7);
  expect([table.at(4999, 1), table.at(5000, 0), table.at(5001, 0)]).toEqual([0, 0, 0]);
});

test('each field holds what was set last, from the first row to one that is many pages away', () => {
  const write = fc.record({
    row: fc.oneof(fc.nat(5), fc.integer({ min: 2040, max: 2060 }), fc.nat(20_000)),
    field: fc.nat(2),
    value: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(write), (writes) => {
      const table = new IntTable(3);
      const expected = new Map<string, number>();
      for (const { row, field, value } of writes) {
        table.set(row, field, value);
        expected.set(`${String(row)} ${String(field)}`, value);
      }
      for (const { row, field } of writes) {
        expect(table.at(row, field)).toBe(expected.get(`${String(row)} ${String(field)}`));
      }
    }),
  );
});

test('a row that is set at once holds its five fields, in order', () => {
  const table = new IntTable(5);
  table.setRow(2048, 1, 2, 3, 4, 5);
  expect([0, 1, 2, 3, 4].map((field) => table.at(2048, field))).toEqual([1, 2, 3, 4, 5]);
  expect(table.at(2047, 4)).toBe(0);
  expect(table.at(2049, 0)).toBe(0);
});
