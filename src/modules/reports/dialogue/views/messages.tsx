import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { Card, Paragraph, Small, Stack, StatusBadge } from "#ui/index.ts";
import type { Message } from "../message.ts";
import { texts } from "../texts.ts";

interface MessagesProps {
  readonly locale: Locale;
  readonly messages: readonly Message[];
  /** Who wrote it, in words. */
  readonly from: (message: Message) => string;
  /** Whether this reader wrote it: then it shows whether the other has read it. */
  readonly isOwn: (message: Message) => boolean;
  /** Stands there while nobody wrote. */
  readonly empty: string;
}

/** The lines of a text as somebody typed them. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== "")
      .map((part) => (
        <Paragraph>
          {part.split("\n").map((line, at) => (
            <>
              {at > 0 && <br />}
              {line}
            </>
          ))}
        </Paragraph>
      ))}
  </>
);

const OneMessage = ({ locale, message, from, isOwn }: MessagesProps & { readonly message: Message }) => {
  const t = texts[locale];
  const on = formatDate(dateOf(message.sentAt), locale);
  const read = message.readAt && formatDate(dateOf(message.readAt), locale);
  return (
    <Card
      level={3}
      title={t.kinds[message.kind]}
      eyebrow={`${from(message)}, ${on}`}
      status={
        isOwn(message) ? (
          <Small>{read ? t.read(read) : t.notRead}</Small>
        ) : (
          !message.readAt && <StatusBadge tone="info">{t.isNew}</StatusBadge>
        )
      }
    >
      <Lines text={message.body} />
    </Card>
  );
};

/** What was written to and fro, the oldest first. */
export const Messages = (props: MessagesProps) =>
  props.messages.length === 0 ? (
    <Paragraph>{props.empty}</Paragraph>
  ) : (
    <Stack>
      {props.messages.map((message) => (
        <OneMessage {...props} message={message} />
      ))}
    </Stack>
  );
