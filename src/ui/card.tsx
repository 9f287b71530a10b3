import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { safeHref } from "./link.tsx";
import { ToneMark } from "./status.tsx";
import type { Tone } from "./status.tsx";
import { Heading } from "./text.tsx";

interface CardProps {
  title?: Child;
  level?: 2 | 3 | 4 | undefined;
  /** Makes the whole card a link with the title as its text. */
  href?: string | undefined;
  /** A line above the title. */
  eyebrow?: Child;
  /** A badge or a number at the end of the title. */
  status?: Child;
  /** The line at the bottom: who, when, links. */
  footer?: Child;
  children?: Child;
}

/** One thing in a frame. */
export const Card = ({ title, level, href, eyebrow, status, footer, children }: CardProps) => {
  const safe = href === undefined ? undefined : safeHref(href);
  return (
    <article class={cx("bp-card", safe && "bp-card--link")}>
      {eyebrow && <p class="bp-eyebrow">{eyebrow}</p>}
      {(title || status) && (
        <div class="bp-card__top">
          {title && (
            <Heading level={level ?? 3} looks={4}>
              {safe ? (
                <a class="nl-link bp-card__link" href={safe}>
                  {title}
                </a>
              ) : (
                title
              )}
            </Heading>
          )}
          {status}
        </div>
      )}
      {children && <div class="bp-card__text bp-flow">{children}</div>}
      {footer && <div class="bp-card__footer">{footer}</div>}
    </article>
  );
};

/** Cards or tiles beside each other, as many as fit. */
export const CardGrid = ({ small, children }: { small?: boolean | undefined; children?: Child }) => (
  <div class={cx("bp-grid", small && "bp-grid--small")}>{children}</div>
);

/** Two parts of a page beside each other where there is room; on a small screen the first comes first. */
export const SideBySide = ({ children }: { children?: Child }) => <div class="bp-beside">{children}</div>;

interface TileProps {
  label: string;
  /** A number or a very short statement. */
  value: Child;
  /** What the number is part of or what it means: "van 45 bouwstenen". */
  hint?: Child;
  trend?: { text: string; tone: Tone } | undefined;
  /** The list behind the number. */
  href?: string | undefined;
  /** A meter or a small figure. */
  children?: Child;
}

/** One fact seen in one look, leading to what is behind it. */
export const Tile = ({ label, value, hint, trend, href, children }: TileProps) => {
  const safe = href === undefined ? undefined : safeHref(href);
  return (
    <div class={cx("bp-tile", safe && "bp-card--link")}>
      <p class="bp-tile__value">{value}</p>
      <p class="bp-tile__label">
        {safe ? (
          <a class="nl-link bp-card__link" href={safe}>
            {label}
          </a>
        ) : (
          label
        )}
      </p>
      {hint && <p class="bp-tile__hint">{hint}</p>}
      {children}
      {trend && (
        <p class={cx("bp-tile__trend", `bp-text-${trend.tone}`)}>
          <ToneMark tone={trend.tone} />
          {trend.text}
        </p>
      )}
    </div>
  );
};

interface EmptyStateProps {
  title: string;
  level?: 2 | 3 | undefined;
  /** What will be here, and what to do to get it. */
  children?: Child;
  /** The button that starts it. */
  action?: Child;
}

/** Stands where there is nothing yet: what this is and what to do next. */
export const EmptyState = ({ title, level, children, action }: EmptyStateProps) => (
  <div class="bp-empty">
    <Heading level={level ?? 2} looks={3}>
      {title}
    </Heading>
    {children && <div class="bp-empty__text bp-flow">{children}</div>}
    {action && <div class="bp-empty__action">{action}</div>}
  </div>
);
