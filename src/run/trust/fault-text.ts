import type { Verdict } from './checked-records.ts';

/** Why a record was not believed, for people. */
export function faultText(verdict: Verdict): string {
  return {
    good: 'nothing is wrong with them',
    left: 'they are not wanted',
    duplicate: 'their ids are there already',
    unreadable: 'they are no records of their phase',
    identity: "their ids are none of the experiment's, or what they were made from is not there",
    question: 'they do not answer what the experiment asks (their request_hash is another)',
  }[verdict];
}
