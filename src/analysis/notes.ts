import type { Analysis, StudentResult } from './analysis.ts';

type Facts = Omit<Analysis, 'warnings' | 'notes'>;

/** What the figures cannot show, in plain sentences; the first holds for every run. */
export function notes(facts: Facts): string[] {
  return [
    `Intervals hold at ${percent(facts.confidence)} and say how scores would move with other datapoints of the same kind, not with other judges or teachers.`,
    ...fewDatapoints(facts),
    ...noSpread(facts),
    ...judgePanel(facts),
    ...ownWork(facts),
    ...gaps(facts),
  ];
}

function fewDatapoints({ students, tasks }: Facts): string[] {
  const sizes = tasks.map(({ task }, index) => ({
    task,
    n: Math.max(0, ...students.map(({ by_task }) => by_task[index]?.score?.n ?? 0)),
  }));
  return sizes
    .filter(({ n }) => n > 0 && n < 30)
    .map(
      ({ task, n }) =>
        `Task ${task} has ${n} judged datapoints: with fewer than 30 only large differences show.`,
    );
}

function noSpread({ students }: Facts): string[] {
  const names = students.filter(({ score }) => score?.degenerate).map(({ student }) => student);
  if (names.length === 0) return [];
  return [
    `All datapoints of a task have the same score for ${names.join(', ')}: the interval is a bound from their number, not an estimate.`,
  ];
}

function judgePanel(facts: Facts): string[] {
  const active = facts.judges.filter(({ ratings }) => ratings > 0);
  const [first] = active;
  if (active.length === 1 && first) {
    return [`Only judge ${first.judge} rated: its taste cannot be told from quality.`];
  }
  return [...strangers(facts), ...disputedLead(facts)];
}

/** Judges whose best agreement with any other is at most "slight" (Landis & Koch 1977). */
function strangers({ judges, judge_pairs: pairs }: Facts): string[] {
  return judges.flatMap(({ judge }) => {
    const own = pairs.filter((pair) => pair.judges.includes(judge) && pair.n >= 30);
    const kappas = own.map(({ kappa }) => kappa).filter((kappa) => kappa !== null);
    const best = Math.max(...kappas);
    return kappas.length === 0 || best > 0.2
      ? []
      : [
          `Judge ${judge} agrees with no other judge much better than by chance (kappa at most ${best.toFixed(2)}).`,
        ];
  });
}

function disputedLead({ students, judges }: Facts): string[] {
  const leaders = judges.map(({ judge }, index) => ({ judge, leader: favourite(students, index) }));
  const known = leaders.filter(({ leader }) => leader !== undefined);
  if (new Set(known.map(({ leader }) => leader)).size < 2) return [];
  const choices = known.map(({ judge, leader }) => `${judge} puts ${leader} first`);
  return [`The ranking depends on the judges: alone, ${choices.join(', ')}.`];
}

/** The student with the highest plain mean from one judge. */
function favourite(students: readonly StudentResult[], judge: number): string | undefined {
  const rating = (student: StudentResult) => student.by_judge[judge]?.mean_rating ?? -1;
  const rated = students.filter((student) => rating(student) >= 0);
  return rated.toSorted((a, b) => rating(b) - rating(a))[0]?.student;
}

function ownWork({ students }: Facts): string[] {
  const judged = most(students, 'self_judged_share');
  const taught = most(students, 'self_taught_share');
  return [
    ...(judged > 0
      ? [
          `Some models rated their own responses, up to ${percent(judged)} of a student's evaluations; these count like all others.`,
        ]
      : []),
    ...(taught > 0
      ? [
          `Some models answered datapoints they wrote themselves, up to ${percent(taught)} of a student's judged responses.`,
        ]
      : []),
  ];
}

function most(
  students: readonly StudentResult[],
  field: 'self_judged_share' | 'self_taught_share',
): number {
  return Math.max(0, ...students.map((student) => student[field] ?? 0));
}

function gaps({ students, judge_coverage: coverage }: Facts): string[] {
  return [
    ...(coverage !== null && coverage < 1
      ? [
          `Judges rated ${percent(coverage, 1)} of the wanted evaluations in full; the rest is missing or failed, and is not counted as low.`,
        ]
      : []),
    ...students.flatMap(missingTasks),
    ...students.filter(({ responses }) => responses.failed + responses.missing > 0).map(unanswered),
    ...students.filter(({ responses }) => responses.truncated > 0).map(truncated),
  ];
}

function missingTasks({ student, score, by_task }: StudentResult): string[] {
  const missing = by_task.filter((task) => task.score === null).map(({ task }) => task);
  if (score === null || missing.length === 0) return [];
  return [
    `The score of ${student} leaves out ${missing.join(', ')}, where nothing of it is rated.`,
  ];
}

function unanswered({ student, score, responses }: StudentResult): string {
  const { expected, failed, missing } = responses;
  const rest = score === null ? '' : '; its score is over the others';
  return `${student} gave no usable response to ${failed + missing} of ${expected} datapoints (${failed} failed, ${missing} missing)${rest}.`;
}

function truncated({ student, responses }: StudentResult): string {
  return `${responses.truncated} of ${responses.usable} responses of ${student} were cut off by the token limit and judged as they are.`;
}

function percent(share: number, digits = 0): string {
  const value = share * 100;
  return `${Number(digits ? (Math.floor(value * 10) / 10).toFixed(digits) : value.toFixed(0))} %`;
}
