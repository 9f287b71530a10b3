import type { Child } from "hono/jsx";

/**
 * Shown only with script and only where this browser kept a form under this name (`keep` of `Form`): the form inside it then brings along
 * what was filled in.
 */
export const Resume = ({ of, children }: { of: string; children?: Child }) => (
  <div hidden data-resume={of}>
    {children}
  </div>
);

/** Inside `Resume`: forgets what this browser kept. */
export const WipeButton = ({ children }: { children?: Child }) => (
  <button class="nl-button nl-button--subtle" type="button" data-wipe>
    <span class="nl-button__label">{children}</span>
  </button>
);

/** Stands on the page after a form was sent: what this browser kept of it goes. */
export const Sent = ({ of }: { of: string }) => <div hidden data-sent={of} />;
