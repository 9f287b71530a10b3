import { Link } from "./link.tsx";

interface ContactCardProps {
  name: string;
  /** For what one turns to them. */
  purpose?: string | undefined;
  /** Who that is, one by one. */
  people?: readonly string[] | undefined;
  /** How they are reached, each a link where the browser can do something with it. */
  ways: readonly { readonly label: string; readonly href?: string | undefined }[];
  /** When, where: in words. */
  lines: readonly string[];
}

/** Somebody one can turn to, and how. */
export const ContactCard = ({ name, purpose, people, ways, lines }: ContactCardProps) => (
  <div class="bp-contact">
    <p class="bp-contact__name">{name}</p>
    {purpose && <p class="bp-contact__purpose">{purpose}</p>}
    {people?.map((person) => (
      <p>{person}</p>
    ))}
    {ways.length > 0 && (
      <ul class="bp-contact__ways">
        {ways.map(({ label, href }) => (
          <li>{href === undefined ? label : <Link href={href}>{label}</Link>}</li>
        ))}
      </ul>
    )}
    {lines.map((line) => (
      <p>{line}</p>
    ))}
  </div>
);
