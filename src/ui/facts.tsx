import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { useTexts } from "./locale-context.tsx";
import { ToneMark } from "./status.tsx";
import type { Tone } from "./status.tsx";
import { safeHref } from "./link.tsx";

export interface Fact {
  label: string;
  value: Child;
}

/** What is known of one thing: name and value, below each other. */
export const Facts = ({ items }: { items: readonly Fact[] }) => (
  <dl class="utrecht-data-list bp-facts">
    {items.map(({ label, value }) => (
      <div class="utrecht-data-list__item bp-facts__item">
        <dt class="utrecht-data-list__item-key bp-facts__key">{label}</dt>
        <dd class="utrecht-data-list__item-value bp-facts__value">{value}</dd>
      </div>
    ))}
  </dl>
);

export interface TimelineEntry {
  /** The date as the reader sees it; or words that say when. */
  date: string;
  /** The date as YYYY-MM-DD, for machines; absent for words. */
  dateTime?: string | undefined;
  title: Child;
  text?: Child;
  tone?: Tone | undefined;
}

/** What happened when, in the order given. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="bp-timeline">
    {entries.map((entry) => (
      <li class="bp-timeline__entry">
        <span class={cx("bp-timeline__mark", `bp-text-${entry.tone ?? "neutral"}`)}>
          <ToneMark tone={entry.tone ?? "neutral"} />
        </span>
        <div class="bp-timeline__words">
          {entry.dateTime === undefined ? (
            <span class="bp-timeline__date">{entry.date}</span>
          ) : (
            <time class="bp-timeline__date" datetime={entry.dateTime}>
              {entry.date}
            </time>
          )}
          <p class="bp-timeline__title">{entry.title}</p>
          {entry.text && <div class="bp-timeline__text bp-flow">{entry.text}</div>}
        </div>
      </li>
    ))}
  </ol>
);

interface MeterProps {
  label: string;
  value: number;
  max: number;
  /** Instead of "12 van 45". */
  valueText?: string | undefined;
  tone?: Exclude<Tone, "neutral"> | undefined;
  /** The bar alone, where the words stand beside it already; a screen reader still hears them. */
  bare?: boolean | undefined;
}

/** How many of how many, as words and as a bar. `value` is held between 0 and `max`. */
export const Meter = ({ label, value, max, valueText, tone, bare }: MeterProps) => {
  const texts = useTexts();
  const width = max > 0 ? Math.round((1000 * Math.min(Math.max(value, 0), max)) / max) / 10 : 0;
  return (
    <div class={cx("bp-meter", tone && `bp-text-${tone}`)}>
      <div class={bare ? "bp-hidden" : "bp-meter__words"}>
        <span class="bp-meter__label">{label}</span>{" "}
        <span class="bp-meter__value">{valueText ?? texts.meter(value, max)}</span>
      </div>
      <svg
        class="bp-meter__bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="bp-meter__rail" x="0" y="0" width="100" height="8" />
        <rect class="bp-meter__fill" x="0" y="0" width={width} height="8" />
      </svg>
    </div>
  );
};

export interface Step {
  label: string;
  state: "done" | "current" | "todo";
  href?: string | undefined;
  /** A date, a name, what is needed. */
  hint?: string | undefined;
}

interface StepsProps {
  label: string;
  items: readonly Step[];
  /** Below each other on every screen: for many steps, or steps with much to say. */
  down?: boolean | undefined;
}

/** Where the reader is in a process. */
export const Steps = ({ label, items, down }: StepsProps) => {
  const texts = useTexts();
  return (
    <ol class={cx("bp-steps", !down && "bp-steps--across")} aria-label={label}>
      {items.map((step, index) => {
        const href = step.href === undefined ? undefined : safeHref(step.href);
        return (
          <li
            class={cx("bp-step", `bp-step--${step.state}`)}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <span class="bp-step__number" aria-hidden="true">
              {step.state === "done" ? "✓" : index + 1}
            </span>
            <span class="bp-step__words">
              {href ? (
                <a class="nl-link" href={href}>
                  {step.label}
                </a>
              ) : (
                step.label
              )}
              <span class="bp-hidden"> ({texts.step[step.state]})</span>
              {step.hint && <span class="bp-step__hint">{step.hint}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
