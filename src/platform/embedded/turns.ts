/** Hands out one turn at a time, in the order of asking. */
export class Turns<Holder> {
  #holder: Holder | undefined;
  #waiting: { holder: Holder; start: () => void }[] = [];

  /** Does nobody have the turn? */
  get free(): boolean {
    return this.#holder === undefined;
  }

  /** Is somebody waiting for the turn to end? */
  get wanted(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when `holder` has the turn; at once when it has it already. */
  async take(holder: Holder): Promise<void> {
    if (this.#holder === holder) return;
    if (this.#holder === undefined) {
      this.#holder = holder;
      return;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ holder, start: resolve });
    await promise;
  }

  /** Ends the turn of `holder`, if it has one. */
  give(holder: Holder): void {
    if (this.#holder !== holder) return;
    const next = this.#waiting.shift();
    this.#holder = next?.holder;
    next?.start();
  }

  has(holder: Holder): boolean {
    return this.#holder === holder;
  }
}
