import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { leftOut } from '../../src/domain/left-out.ts';

const datapoint = (id: string, teacher: string, task = 'notes') => ({
  id,
  task_id: task,
  teacher_model_id: teacher,
});

suite('leftOut()', () => {
  const tasks = [{ name: 'notes', total: 2 }];

  test('keeps what the config would have written, and nothing else', () => {
    const why = leftOut({ teachers: ['t'], tasks });
    assert.equal(why(datapoint('notes__t__00002', 't')), undefined);
    assert.equal(why(datapoint('notes__t__00003', 't')), 'unplanned-datapoint');
    assert.equal(why(datapoint('elsewhere', 't')), 'unplanned-datapoint');
    assert.equal(why(datapoint('notes__old__00001', 'old')), 'unknown-teacher');
    assert.equal(why(datapoint('facts__t__00001', 't', 'facts')), 'unknown-task');
  });

  test('keeps all datapoints of its tasks where nobody writes any', () => {
    const why = leftOut({ teachers: [], tasks });
    assert.equal(why(datapoint('notes__old__00003', 'old')), undefined);
    assert.equal(why(datapoint('facts__old__00001', 'old', 'facts')), 'unknown-task');
  });

  test('keeps all of a teacher where no number is known', () => {
    const why = leftOut({ teachers: ['t'], tasks: [{ name: 'notes' }] });
    assert.equal(why(datapoint('elsewhere', 't')), undefined);
  });
});
