import type { Fault } from "#platform/csv/index.ts";

/** So many are told one by one; a file in which every line is wrong would fill the memory. */
const mostTold = 1000;

/** Faults in the order in which they were found, with how many there are in all. */
export class FaultList {
  readonly told: Fault[] = [];
  count = 0;

  add(...faults: readonly Fault[]): void {
    for (const one of faults) {
      this.count += 1;
      if (this.told.length < mostTold) this.told.push(one);
    }
  }
}
