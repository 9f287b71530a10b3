import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { useTexts } from "./locale-context.tsx";

/** How a thing stands. Every tone has its own shape, so that colour is never alone. */
export type Tone = "neutral" | "good" | "attention" | "bad" | "info";

const shapes = {
  neutral: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />,
  good: (
    <path
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm3.9 5.3l-4.6 5L4.2 8.5l1.2-1.3 1.8 1.6 3.4-3.7z"
      fill="currentColor"
      fill-rule="evenodd"
    />
  ),
  attention: (
    <path d="M8 1.2L15.4 14H.6zM7.1 6v3.8h1.8V6zm0 5v1.7h1.8V11z" fill="currentColor" fill-rule="evenodd" />
  ),
  bad: (
    <path
      d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm.6 3.4L4.4 5.6 6.8 8l-2.4 2.4 1.2 1.2L8 9.2l2.4 2.4 1.2-1.2L9.2 8l2.4-2.4-1.2-1.2L8 6.8z"
      fill="currentColor"
      fill-rule="evenodd"
    />
  ),
  info: (
    <path
      d="M2.5 1h11A1.5 1.5 0 0 1 15 2.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 1 13.5v-11A1.5 1.5 0 0 1 2.5 1zm4.6 2.5v1.8h1.8V3.5zm0 3.3v5.7h1.8V6.8z"
      fill="currentColor"
      fill-rule="evenodd"
    />
  ),
} as const;

/** The shape that goes with a tone; always beside a text. */
export const ToneMark = ({ tone }: { tone: Tone }) => (
  <svg class="bp-tone-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {shapes[tone]}
  </svg>
);

const badgeTone = {
  neutral: "bp-tone-neutral",
  good: "bp-tone-good",
  attention: "bp-tone-attention",
  bad: "bp-tone-bad",
  info: "bp-tone-info",
} as const;

/** A short word on how a thing stands: text, shape and colour together. */
export const StatusBadge = ({ tone, children }: { tone: Tone; children?: Child }) => (
  <span class={cx("utrecht-status-badge bp-badge", badgeTone[tone])}>
    <ToneMark tone={tone} />
    {children}
  </span>
);

const alertKinds = {
  info: { class: "utrecht-alert utrecht-alert--info", tone: "info" },
  ok: { class: "utrecht-alert utrecht-alert--ok", tone: "good" },
  warning: { class: "utrecht-alert utrecht-alert--warning", tone: "attention" },
  error: { class: "utrecht-alert utrecht-alert--error", tone: "bad" },
} as const;

export type AlertKind = keyof typeof alertKinds;

interface AlertProps {
  kind?: AlertKind | undefined;
  title?: Child;
  /** Set when it is the answer to what the reader did: screen readers then say it. */
  answer?: boolean | undefined;
  /** Level of the title in the outline of the page; without it the title is bold text. */
  level?: 2 | 3 | undefined;
  children?: Child;
}

const AlertTitle = ({ level, children }: { level: 2 | 3 | undefined; children?: Child }) => {
  if (level === 2) return <h2 class="bp-alert__title">{children}</h2>;
  if (level === 3) return <h3 class="bp-alert__title">{children}</h3>;
  return <p class="bp-alert__title">{children}</p>;
};

/** Something the reader should not miss. */
export const Alert = ({ kind, title, answer, level, children }: AlertProps) => {
  const texts = useTexts();
  const chosen = alertKinds[kind ?? "info"];
  return (
    <div class={chosen.class} role={answer ? "status" : undefined}>
      <span class="bp-alert__mark">
        <ToneMark tone={chosen.tone} />
        <span class="bp-hidden">{texts.alert[kind ?? "info"]}: </span>
      </span>
      <div class="utrecht-alert__content bp-flow">
        {title && <AlertTitle level={level}>{title}</AlertTitle>}
        {children && <div class="bp-alert__text bp-flow">{children}</div>}
      </div>
    </div>
  );
};
