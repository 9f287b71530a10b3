/** Number, mean and spread of values that come one by one (Welford; joined as Chan, Golub and LeVeque, 1979). */
export class Moments {
  n = 0;
  mean = 0;
  /** The sum of squared distances to the mean. */
  squares = 0;

  add(value: number): void {
    this.n += 1;
    const distance = value - this.mean;
    this.mean += distance / this.n;
    this.squares += distance * (value - this.mean);
  }

  join({ n, mean, squares }: Moments): void {
    if (n === 0) return;
    const all = this.n + n;
    const distance = mean - this.mean;
    this.squares += squares + (distance ** 2 * this.n * n) / all;
    this.mean += (distance * n) / all;
    this.n = all;
  }

  /** The variance of a sample; undefined for fewer than two values. */
  get variance(): number | undefined {
    return this.n < 2 ? undefined : this.squares / (this.n - 1);
  }
}

/** Moments of two values of one person, for their correlation. */
export class PairMoments {
  n = 0;
  readonly #mean = { x: 0, y: 0 };
  #xx = 0;
  #yy = 0;
  #xy = 0;

  add(x: number, y: number): void {
    this.n += 1;
    const [dx, dy] = [x - this.#mean.x, y - this.#mean.y];
    this.#mean.x += dx / this.n;
    this.#mean.y += dy / this.n;
    this.#xx += dx * (x - this.#mean.x);
    this.#yy += dy * (y - this.#mean.y);
    this.#xy += dx * (y - this.#mean.y);
  }

  /** Pearson's r; undefined where one of the two does not vary. */
  get correlation(): number | undefined {
    const spread = Math.sqrt(this.#xx * this.#yy);
    return this.n < 2 || spread === 0 ? undefined : Math.max(-1, Math.min(1, this.#xy / spread));
  }
}
