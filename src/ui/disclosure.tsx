import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

/** Something extra behind its title; opens without script. */
export const Disclosure = ({
  title,
  open,
  children,
}: {
  title: Child;
  open?: boolean | undefined;
  children?: Child;
}) => (
  <details class="bp-disclosure" open={open}>
    <summary>{title}</summary>
    <div class="bp-disclosure__content bp-flow">{children}</div>
  </details>
);

interface ChoiceProps {
  title: Child;
  /** What else it may be called, in a few words. */
  hint?: Child;
  /** A choice inside another looks smaller. */
  inner?: boolean | undefined;
  children?: Child;
}

/** One of several answers to a question, as a big button that opens what follows from it. Nothing is sent by choosing. */
export const Choice = ({ title, hint, inner, children }: ChoiceProps) => (
  <details class={inner ? "bp-pick bp-pick--inner" : "bp-pick"}>
    <summary class="bp-pick__button">
      <span class="bp-pick__words">
        <span class="bp-pick__title">{title}</span>
        {hint && <span class="bp-pick__hint">{hint}</span>}
      </span>
      <Icon name="down" />
    </summary>
    <div class="bp-pick__content bp-flow">{children}</div>
  </details>
);
