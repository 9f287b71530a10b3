/** The mark of Borgpen: a locking pin through the link of a chain. The same drawing as assets/icon.svg. */
export const BrandMark = () => (
  <svg
    class="bp-brand__drawing"
    viewBox="0 0 40 40"
    width="40"
    height="40"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="bp-brand__link" x="4" y="11" width="32" height="18" rx="9" fill="none" stroke-width="5" />
    <path class="bp-brand__gap" d="M20 6v13" fill="none" stroke-width="9" />
    <path class="bp-brand__pin" d="M20 9v26" fill="none" stroke-width="4.5" stroke-linecap="round" />
    <path class="bp-brand__over" d="M14 29h12" fill="none" stroke-width="5" />
    <circle class="bp-brand__head" cx="20" cy="6" r="3.6" fill="none" stroke-width="3" />
  </svg>
);
