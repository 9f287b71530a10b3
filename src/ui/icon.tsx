const paths = {
  check: "M4 10.5l4 4 8-9",
  cross: "M5 5l10 10M15 5L5 15",
  right: "M8 4l6 6-6 6",
  left: "M12 4l-6 6 6 6",
  down: "M4 7.5l6 6 6-6",
  up: "M4 12.5l6-6 6 6",
  menu: "M3 5h14M3 10h14M3 15h14",
  external: "M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8",
  person: "M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 17.5c.8-3.4 3.6-5 7-5s6.2 1.6 7 5",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a text; it never carries a meaning alone. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="bp-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
